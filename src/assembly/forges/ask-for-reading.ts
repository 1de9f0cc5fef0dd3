// SPDX-License-Identifier: Apache-2.0
import { isBefore, type Principal, plusDays } from '#model';
import { everySoOften } from '../every-so-often.ts';
import type { Office } from '../office.ts';
import { isOfFiles } from './files-forge.ts';

/** Asks for the forge of a repository to be read; asking again while that waits or runs gives the same job. */
export function askForReading(
  { jobs }: Office,
  principal: Principal,
  repositoryId: number,
): Promise<number> {
  return jobs.enqueue(principal, {
    kind: 'read-forge',
    subject: `repository:${repositoryId}`,
    key: `forge:${repositoryId}`,
    data: { repositoryId },
  });
}

// As often as somebody who looks at the page would wish; where nothing has changed it costs a handful of questions.
const READ_EVERY_DAYS = 1 / 24;

/** Until the signal: asks for a reading of every connection whose last one is an hour ago, or whose forge may be asked again. */
export function keepReading(
  office: Office,
  principal: Principal,
  signal: AbortSignal,
): Promise<void> {
  return everySoOften(office, 'Looking for forges to read', { signal }, () =>
    askForDue(office, principal),
  );
}

/** Result: how many readings were asked for. */
export async function askForDue(office: Office, principal: Principal): Promise<number> {
  const now = office.clock.now();
  const hourAgo = plusDays(now, -READ_EVERY_DAYS);
  const connections = await office.forges.connections(principal);
  const due = connections.filter((connection) => {
    const { triedAt, resumeAt } = connection;
    if (isOfFiles(connection)) return false;
    if (resumeAt !== undefined) return isBefore(resumeAt, now);
    return triedAt === undefined || isBefore(triedAt, hourAgo);
  });
  for (const { repositoryId } of due) await askForReading(office, principal, repositoryId);
  return due.length;
}
