// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import { applyFolder } from './apply.ts';
import type { Approval } from './applying.ts';
import { compare } from './compare.ts';
import type { StrategyFile } from './export-strategy.ts';
import { folderOf } from './folder-of.ts';
import { badFiles, readFolder } from './read-folder.ts';
import { brokenReferences } from './references.ts';

/**
 * What importing the files changes, a line each; empty where nothing does. With an approval it is done, by the verbs that
 * people use; without one nothing is changed. Refuses files that make no sense, and changes that nobody can make, before it
 * changes anything. A refusal by one of the verbs stops those after it; importing again goes on from there.
 */
export async function importFiles(
  office: Office,
  principal: Principal,
  files: readonly StrategyFile[],
  approval?: Approval,
): Promise<readonly string[]> {
  const folder = readFolder(files);
  const had = await folderOf(office, principal);
  const all = await office.portfolio.all(principal);
  const repositories = new Map(all.map(({ id, name }) => [name, id]));
  const broken = brokenReferences(office, had, folder, new Set(repositories.keys()));
  if (broken.length > 0) throw badFiles(broken);
  const comparison = compare(had, folder, office.execution.nextStates);
  if (comparison.impossible.length > 0) throw badFiles(comparison.impossible);
  if (approval !== undefined)
    await applyFolder(office, principal, { had, folder, comparison, approval, repositories });
  return comparison.lines.filter((line) => !line.startsWith(' ') || approval === undefined);
}
