// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import type { Applying } from './applying.ts';
import { same } from './fields.ts';
import { idsBy } from './names.ts';
import type { DecisionFile } from './shapes.ts';

/** Decisions, each after the one whose place it takes. */
export async function applyDecisions(
  office: Office,
  principal: Principal,
  { had, folder }: Applying,
): Promise<void> {
  const { strategy, clock } = office;
  const ids = idsBy(office, principal);
  for (const decision of inOrder(folder.decisions)) {
    const before = had.decisions.find(({ id }) => id === decision.id);
    if (before !== undefined && same(before, decision)) continue;
    const { id: key, about, insteadOf, ...words } = decision;
    const supersedesId = insteadOf === undefined ? undefined : (await ids.decision(insteadOf)).id;
    const subjects = await subjectsOf(office, principal, about);
    if (before === undefined) {
      const wanted = { ...words, key, supersedesId, subjects };
      await strategy.addDecision(principal, wanted, clock.now());
      continue;
    }
    const known = await ids.decision(key);
    // What only this office knows it is about stays.
    const kept = known.subjects.filter((one) => !/^(objective|initiative|kpi|adoption):/.test(one));
    const { id, revision } = known;
    const wanted = { ...words, supersedesId, subjects: [...kept, ...subjects], id, revision };
    await strategy.changeDecision(principal, wanted, clock.now());
  }
}

function inOrder(decisions: readonly DecisionFile[]): readonly DecisionFile[] {
  const placed = new Set<DecisionFile>();
  const place = (one: DecisionFile): void => {
    if (placed.has(one)) return;
    const earlier = decisions.find(({ id }) => id === one.insteadOf);
    if (earlier !== undefined) place(earlier);
    placed.add(one);
  };
  decisions.forEach(place);
  return [...placed];
}

async function subjectsOf(
  office: Office,
  principal: Principal,
  about: DecisionFile['about'],
): Promise<readonly string[]> {
  const ids = idsBy(office, principal);
  const subjects: string[] = [];
  for (const one of about) {
    if ('objective' in one) subjects.push(`objective:${(await ids.objective(one.objective)).id}`);
    else if ('initiative' in one)
      subjects.push(`initiative:${(await ids.initiative(one.initiative)).id}`);
    else if ('adoption' in one) subjects.push(`adoption:${(await ids.adoption(one.adoption)).id}`);
    else subjects.push(`kpi:${(await ids.kpi(one.kpi)).id}`);
  }
  return subjects;
}
