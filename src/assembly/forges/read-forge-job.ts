// SPDX-License-Identifier: Apache-2.0
import { type Connection, notConnected } from '#facts/forges';
import { isBefore, type Principal, Refusal } from '#model';
import { forgeKinds } from '#platform/forges';
import type { RunningJob } from '#platform/jobs';
import { askForAssessment } from '../ask-for-work.ts';
import type { Office } from '../office.ts';
import { isOfFiles, nothingToAsk } from './files-forge.ts';
import { isPublicHost, tokenPurpose } from './forge-of.ts';
import { type ForgeReading, type ReadingOptions, readForge, resumeAfter } from './read-forge.ts';

/** Reads what is new of a repository's forge. Every page is kept, so it may be stopped and run again at any point. */
export async function readForgeJob(
  office: Office,
  job: RunningJob<{ repositoryId: number }>,
): Promise<void> {
  const { repositoryId } = job.data;
  const before = await office.forges.connection(job.principal, repositoryId);
  const { items, events } = await readConnected(office, repositoryId, job);
  // Figures begin when all has been read once, whatever the last stretch of it brought.
  const isFirst = before?.readAt === undefined;
  if (!isFirst && items + events === 0) return;
  await office.execution.takeFollowed(job.principal, office.clock.now());
  await askForAssessment(office, job.principal);
}

/**
 * Reads the forge of a repository and keeps how it ended. Refuses a repository that is not connected, a forge that wants to be left
 * alone, and, once what came is kept, a reading that did not come to its end.
 */
export async function readConnected(
  office: Office,
  repositoryId: number,
  options: ReadingOptions,
): Promise<ForgeReading> {
  const connection = await office.forges.connection(options.principal, repositoryId);
  if (connection === undefined) throw notConnected(repositoryId);
  if (isOfFiles(connection)) throw nothingToAsk(connection.repository);
  refuseWhileLeftAlone(office, connection);
  const reading = await readOpened(office, connection, options);
  await keepOutcome(office, connection, options.principal, reading);
  if (reading.stopped) throw stoppedBy(connection, reading);
  return reading;
}

async function readOpened(
  office: Office,
  connection: Connection,
  options: ReadingOptions,
): Promise<ForgeReading> {
  const { forgeId, kind, address, apiAddress } = connection;
  const forge = forgeKinds.find(({ id }) => id === kind);
  if (forge === undefined) throw new Error(`There is no kind of forge ${kind}`);
  const { token: sealed } = await office.forges.secrets(options.principal, forgeId);
  const purpose = tokenPurpose(options.principal, address);
  const token = sealed && (await office.secrets.open(sealed, purpose));
  const asking = office.askForge({
    ...{ apiAddress, graphqlAddress: forge.graphqlAddress?.(apiAddress), token },
    mayBePrivate: !isPublicHost(address),
  });
  try {
    const ask = asking.asking(options.signal);
    return await readForge(office, options, { connection, forge, ask });
  } finally {
    asking.close();
  }
}

async function keepOutcome(
  { storage, forges, clock }: Office,
  { repositoryId, repository }: Connection,
  principal: Principal,
  { problems, stopped }: ForgeReading,
): Promise<void> {
  const at = clock.now();
  const what = {
    action: 'forges/end-reading',
    subject: `repository:${repositoryId}`,
    detail: { name: repository, problem: stopped?.problem.message },
  };
  const outcome = {
    at,
    isWhole: stopped === undefined,
    resumeAt: resumeAfter(at, stopped?.retryAfterMs),
    problems: stopped ? [stopped.problem, ...problems] : problems,
  };
  await storage.write(principal, what, (tx) => forges.recordOutcome(tx, repositoryId, outcome));
}

function refuseWhileLeftAlone({ clock }: Office, { address, path, resumeAt }: Connection): void {
  if (resumeAt === undefined || !isBefore(clock.now(), resumeAt)) return;
  throw new Refusal(
    'unavailable',
    'forges/wants-to-be-left-alone',
    `${address} answers no more questions before ${resumeAt}; ${path} was read up to where it stopped.`,
    'Nothing to do: it is read on after that. With a token more may be asked.',
  );
}

function stoppedBy(
  { address, path }: Connection,
  { stopped, items, events }: ForgeReading,
): Refusal {
  const wait = stopped?.retryAfterMs;
  const until =
    wait === undefined ? '' : ` It may be asked again in ${Math.ceil(wait / 60_000)} minutes.`;
  return new Refusal(
    'unavailable',
    'forges/not-to-the-end',
    `Reading ${address}/${path} stopped after ${items} items and ${events} events: ${stopped?.problem.message}${until}`,
    'What came is kept, and the next reading goes on from there.',
  );
}
