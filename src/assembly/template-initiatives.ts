// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, plusDays, plusMonths } from '#model';
import type { Caller } from '#surfaces/http';
import type { Office } from './office.ts';

type Template = ReturnType<Office['strategy']['initiativesOfTemplate']>[number];

interface Adopted {
  readonly objectiveId: number;
  readonly currency: string;
}

/**
 * Writes down the work that comes with a template as ideas for its objective, with milestones from the day on. No budget is made
 * up: people plan it before they make a business case.
 */
export async function templateInitiatives(
  office: Office,
  caller: Caller,
  templates: readonly Template[],
  adopted: Adopted,
): Promise<void> {
  for (const template of templates) await oneIdea(office, caller, template, adopted);
}

async function oneIdea(
  { execution, clock }: Office,
  caller: Caller,
  { key, title, why, milestones }: Template,
  { objectiveId, currency }: Adopted,
): Promise<void> {
  const at = clock.now();
  const words = { title, why, objectiveId, currency };
  const id = await execution.add(caller, words, { at, key: `template ${key} ${objectiveId}` });
  const { revision, milestones: planned } = await execution.initiative(caller, id, at);
  // Asked twice, it is planned once.
  if (planned.length > 0) return;
  const plan = milestones.map(({ fromMonth, toMonth, ...one }) => ({
    ...one,
    start: dayIn(at, fromMonth),
    finish: dayOf(plusDays(plusMonths(at, toMonth), -1)),
    accrual: 'linear' as const,
  }));
  await execution.changePlan(caller, { id, revision, milestones: plan, budget: [] }, at);
}

function dayIn(at: Instant, months: number): string {
  return dayOf(plusMonths(at, months));
}
