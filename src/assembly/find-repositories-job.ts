// SPDX-License-Identifier: Apache-2.0
import type { Principal, Problem } from '#model';
import { type FoundRepository, findRepositories, isProblem } from '#platform/git';
import type { RunningJob } from '#platform/jobs';
import { askForScan } from './ask-for-work.ts';
import { distinctNames } from './distinct-names.ts';
import type { Office } from './office.ts';

/** Looks for repositories under folders, registers them and asks for a scan of each. */
export async function findRepositoriesJob(
  office: Office,
  { principal, data, signal, progress }: RunningJob<{ folders: readonly string[] }>,
): Promise<void> {
  const { found, problems } = await lookUnder(data.folders, signal, (count, name) =>
    progress(count, undefined, name),
  );
  await registerAndScan(office, principal, found);
  for (const { message } of problems) office.log.warn(message);
  if (found.length === 0) throw new Error(nothingFound(data.folders, problems));
}

/** Everything that is found, and what could not be looked at. */
export async function lookUnder(
  folders: readonly string[],
  signal: AbortSignal,
  onFound: (count: number, name: string) => void,
): Promise<{ readonly found: readonly FoundRepository[]; readonly problems: readonly Problem[] }> {
  const found: FoundRepository[] = [];
  const problems: Problem[] = [];
  for await (const one of findRepositories(folders, { signal })) {
    if (isProblem(one)) problems.push(one);
    else onFound(found.push(one), one.name);
  }
  return { found, problems };
}

/** Result: ids of the scan jobs, in the order of the repositories. */
export async function registerAndScan(
  office: Office,
  principal: Principal,
  found: readonly FoundRepository[],
): Promise<readonly number[]> {
  const registered = await office.portfolio.register(
    principal,
    distinctNames(found).map(({ path, name, kind }) => ({ location: path, name, kind })),
  );
  const jobs: number[] = [];
  for (const { id } of registered) jobs.push(await askForScan(office, principal, id));
  return jobs;
}

function nothingFound(folders: readonly string[], problems: readonly Problem[]): string {
  const why = problems.map(({ message }) => message).join('; ');
  return why === '' ? `There is no git repository under ${folders.join(', ')}.` : why;
}
