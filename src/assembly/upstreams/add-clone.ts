// SPDX-License-Identifier: Apache-2.0
import { realpath } from 'node:fs/promises';
import { leadsOnly, type Principal, type Problem, Refusal } from '#model';
import { type FoundRepository, findRepositories, isProblem } from '#platform/git';
import { askForScan } from '../ask-for-work.ts';
import type { Office } from '../office.ts';

export interface AddedClone {
  readonly repositoryId: number;
  readonly jobId: string;
}

/** Registers the clone in that folder as a project of others and has it read. One that is known already is marked so. */
export async function addClone(
  office: Office,
  principal: Principal,
  location: string,
): Promise<AddedClone> {
  mayMark(principal);
  const { path, name, kind } = await cloneAt(location);
  const [registered] = await office.portfolio.register(principal, [{ location: path, name, kind }]);
  const repositoryId = registered?.id ?? 0;
  await markClone(office, principal, { id: repositoryId, isUpstream: true });
  return { repositoryId, jobId: String(await askForScan(office, principal, repositoryId)) };
}

/** Says whether a repository is of others, and has it read again where that is news. Result: the job that reads it. */
export async function markClone(
  office: Office,
  principal: Principal,
  { id, isUpstream }: { readonly id: number; readonly isUpstream: boolean },
): Promise<string | undefined> {
  mayMark(principal);
  const what = {
    action: isUpstream ? 'portfolio/mark-upstream' : 'portfolio/mark-own',
    subject: `repository:${id}`,
  };
  const { isUpstream: before } = await office.portfolio.get(principal, id);
  if (before === isUpstream) return undefined;
  await office.storage.write(principal, what, (tx) =>
    office.portfolio.markUpstream(tx, id, isUpstream),
  );
  return String(await askForScan(office, principal, id));
}

async function cloneAt(location: string): Promise<FoundRepository> {
  let problem: Problem | undefined;
  for await (const found of findRepositories([location], { maxDepth: 0 })) {
    // A folder inside of a repository of ours would else mean that one.
    if (!isProblem(found) && found.path === (await realpath(location))) return found;
    if (isProblem(found)) problem ??= found;
  }
  throw new Refusal(
    'invalid',
    'measurement/no-clone-there',
    `Adding a clone: ${problem?.message ?? `there is no git repository in ${location}`}.`,
    'Clone the project on the server, "git clone --bare ADDRESS", and give the path of that folder.',
  );
}

function mayMark(principal: Principal): void {
  leadsOnly(principal, {
    code: 'measurement/may-not-mark-upstream',
    doing: 'Saying which repositories are of others',
    next: 'Ask a lead or an administrator of your organisation.',
  });
}
