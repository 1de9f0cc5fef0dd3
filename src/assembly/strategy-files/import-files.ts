// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import { applyFolder } from './apply.ts';
import type { Applying, Approval } from './applying.ts';
import { type Around, compare } from './compare.ts';
import type { StrategyFile } from './export-strategy.ts';
import { folderOf } from './folder-of.ts';
import { badFiles, readFolder } from './read-folder.ts';
import { brokenReferences } from './references.ts';

/** What importing files would do, or why nobody can. */
export interface Looked {
  /** A line each, as people read them. */
  readonly changes: readonly string[];
  /** With file, line and field; where there is one nothing is imported. */
  readonly problems: readonly string[];
}

/** Looks at the files and changes nothing. */
export async function lookAtFiles(
  office: Office,
  principal: Principal,
  files: readonly StrategyFile[],
): Promise<Looked> {
  const { changes, problems } = await lookClosely(office, principal, files);
  return { changes, problems };
}

/**
 * What importing the files changes, a line each; empty where nothing does. With an approval it is done, by the verbs that
 * people use, all of it or nothing; without one nothing is changed. Refuses files that make no sense, and changes that nobody can
 * make. Where one of the verbs refuses, what those before it did is undone.
 */
export async function importFiles(
  office: Office,
  principal: Principal,
  files: readonly StrategyFile[],
  approval?: Approval,
): Promise<readonly string[]> {
  return office.storage.together(principal, async () => {
    const { changes, problems, planned } = await lookClosely(office, principal, files);
    if (planned === undefined) throw badFiles(problems);
    if (approval === undefined) return changes;
    await applyFolder(office, principal, { ...planned, approval });
    return changes.filter((line) => !line.startsWith(' '));
  });
}

interface LookedClosely extends Looked {
  readonly planned?: Omit<Applying, 'approval'>;
}

async function lookClosely(
  office: Office,
  principal: Principal,
  files: readonly StrategyFile[],
): Promise<LookedClosely> {
  const folder = readFolder(files);
  if (folder.wrong.length > 0) return { changes: [], problems: folder.wrong };
  const had = await folderOf(office, principal);
  const all = await office.portfolio.all(principal);
  const repositories = new Map(all.map(({ id, name }) => [name, id]));
  const broken = brokenReferences(office, had, folder, new Set(repositories.keys()));
  if (broken.length > 0) return { changes: [], problems: broken };
  const comparison = compare(had, folder, await aroundOf(office, principal));
  const { lines: changes, impossible: problems } = comparison;
  if (problems.length > 0) return { changes: [], problems };
  return { changes, problems, planned: { had, folder, comparison, repositories } };
}

async function aroundOf(office: Office, principal: Principal): Promise<Around> {
  const { offers } = await office.offers.board(principal);
  return {
    initiativeStates: office.execution.nextStates,
    adoptionStates: office.adoptions.nextStates,
    offers: new Map(offers.map(({ key, state }) => [key, state])),
  };
}
