// SPDX-License-Identifier: Apache-2.0
import { notFetched } from '#facts/portfolio';
import { type Principal, plusDays } from '#model';
import type { RunningJob } from '#platform/jobs';
import { askForScan } from '../ask-for-work.ts';
import { everySoOften } from '../every-so-often.ts';
import type { Office } from '../office.ts';
import { fetchRemote } from './fetch-remote.ts';

/** Asks for a clone to be brought up to date and read; asking again while that waits or runs gives the same job. */
export function askForFetch(
  { jobs }: Office,
  principal: Principal,
  repositoryId: number,
): Promise<number> {
  return jobs.enqueue(principal, {
    kind: 'fetch-repository',
    subject: `repository:${repositoryId}`,
    key: `fetch:${repositoryId}`,
    data: { repositoryId },
  });
}

/** Fetches, then has it read. A reading that finds nothing new costs next to nothing. */
export async function fetchRepositoryJob(
  office: Office,
  { principal, data, signal, progress }: RunningJob<{ repositoryId: number }>,
): Promise<void> {
  const remote = await office.remotes.of(principal, data.repositoryId);
  if (remote === undefined) throw notFetched(data.repositoryId);
  progress(0, undefined, `${remote.repository}: asking ${new URL(remote.address).host}`);
  const onStep = (step: string) => progress(0, undefined, step);
  await fetchRemote(office, remote, { principal, signal, onStep });
  await askForScan(office, principal, data.repositoryId);
}

/** Until the signal: asks for every clone to be fetched whose last attempt is a day ago. */
export function keepFetching(
  office: Office,
  principal: Principal,
  signal: AbortSignal,
): Promise<void> {
  return everySoOften(office, 'Looking for repositories to fetch', { signal }, () =>
    askForDueFetches(office, principal),
  );
}

/** Result: how many fetches were asked for. */
export async function askForDueFetches(office: Office, principal: Principal): Promise<number> {
  const due = await office.remotes.due(principal, plusDays(office.clock.now(), -1));
  for (const repositoryId of due) await askForFetch(office, principal, repositoryId);
  return due.length;
}
