// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import type { Applying } from './applying.ts';
import { fieldsThatDiffer } from './fields.ts';
import { moment } from './moment.ts';
import { idsBy } from './names.ts';
import type { KeyResultFile, ObjectiveFile } from './shapes.ts';
import type { Pair } from './telling.ts';

/** Objectives with their words; then, when all are there, what each is a part of. */
export async function applyObjectives(
  office: Office,
  principal: Principal,
  { comparison: { objectives } }: Applying,
): Promise<void> {
  const inOrder = objectives.toSorted((one, other) => one.after.position - other.after.position);
  for (const pair of inOrder) await addOrReopen(office, principal, pair);
  for (const pair of inOrder) {
    if (hasOtherWords(pair)) await changeWords(office, principal, pair.after);
  }
}

async function addOrReopen(
  office: Office,
  principal: Principal,
  { before, after }: Pair<ObjectiveFile>,
): Promise<void> {
  if (before === undefined) {
    await office.strategy.addObjective(principal, { ...wordsOf(after), key: after.id });
    return;
  }
  if (before.closing === undefined || after.closing !== undefined) return;
  const { id, revision } = await idsBy(office, principal).objective(after.id);
  await office.strategy.reopenObjective(principal, { id, revision });
}

function hasOtherWords({ before, after }: Pair<ObjectiveFile>): boolean {
  if (before === undefined) return after.partOf !== undefined;
  return fieldsThatDiffer(before, after, ['position', 'keyResults', 'closing']).length > 0;
}

async function changeWords(
  office: Office,
  principal: Principal,
  after: ObjectiveFile,
): Promise<void> {
  const ids = idsBy(office, principal);
  const { id, revision } = await ids.objective(after.id);
  const parentId = after.partOf === undefined ? undefined : (await ids.objective(after.partOf)).id;
  await office.strategy.changeObjective(principal, { ...wordsOf(after), parentId, id, revision });
}

function wordsOf({ title, why, owner, start, due }: ObjectiveFile) {
  return { title, why, owner, start: moment(start), due: moment(due) };
}

/** Key results come after the KPIs and initiatives that they name. */
export async function applyKeyResults(
  office: Office,
  principal: Principal,
  applying: Applying,
): Promise<void> {
  const ids = idsBy(office, principal);
  for (const { before, after } of applying.comparison.objectives) {
    for (const one of after.keyResults) {
      const had = before?.keyResults.find(({ id }) => id === one.id);
      if (had !== undefined) await change(office, principal, { had, one, applying });
      else {
        const { id } = await ids.objective(after.id);
        await add(office, principal, id, one);
      }
    }
  }
}

async function add(
  office: Office,
  principal: Principal,
  objectiveId: number,
  { id, kpi, initiative, start, due, ...words }: KeyResultFile,
): Promise<void> {
  const ids = idsBy(office, principal);
  const kpiId = kpi === undefined ? undefined : (await ids.kpi(kpi)).id;
  const initiativeId = initiative === undefined ? undefined : (await ids.initiative(initiative)).id;
  const times = { start: moment(start), due: moment(due) };
  const wanted = { ...words, ...times, objectiveId, kpiId, initiativeId, key: id };
  await office.strategy.addKeyResult(principal, wanted, office.clock.now());
}

interface Change {
  readonly had: KeyResultFile;
  readonly one: KeyResultFile;
  readonly applying: Applying;
}

async function change(
  office: Office,
  principal: Principal,
  { had, one, applying: { approval } }: Change,
): Promise<void> {
  if (fieldsThatDiffer(had, one, ['start']).length === 0) return;
  const { id } = await idsBy(office, principal).keyResult(one.id);
  const { baseline, target, due } = one;
  const wanted = { id, baseline, target, due, reason: approval.reason };
  await office.strategy.changeKeyResult(principal, wanted, office.clock.now());
}

/** Last: what is closed is not changed any more. */
export async function applyClosings(
  office: Office,
  principal: Principal,
  { comparison: { objectives } }: Applying,
): Promise<void> {
  for (const { before, after } of objectives) {
    if (after.closing === undefined || before?.closing !== undefined) continue;
    const { at, outcome, words } = after.closing;
    const { id, revision } = await idsBy(office, principal).objective(after.id);
    await office.strategy.closeObjective(principal, { id, revision, outcome, words }, moment(at));
  }
}
