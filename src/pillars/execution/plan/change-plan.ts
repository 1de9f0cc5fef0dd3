// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, Refusal, stableKey } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import {
  countChange,
  type Initiative,
  initiativeById,
  type Seen,
  subjectOf,
} from '../initiative.ts';
import { requireLead } from '../require-lead.ts';
import { baselinesIn, checkedApproval, freezePlan } from './baseline.ts';
import {
  type CheckedPlan,
  checkedPlan,
  type PlannedMilestone,
  type PlanWords,
} from './check-plan.ts';
import {
  type BudgetLine,
  budgetOf,
  EMPTY_PLAN,
  type Milestone,
  type Plan,
  plansIn,
  spanOf,
} from './plan.ts';

/** The whole plan as it is to be. Once there is a baseline a reason and an approver belong to it. */
export interface PlanChange extends PlanWords, Seen {
  readonly reason?: string | undefined;
  readonly approver?: string | undefined;
  /** By how many days planned hours with days of their own move too. */
  readonly teamDays?: number | undefined;
}

/**
 * Puts a plan in the place of the present one. Where a baseline is there and dates, weights, rules or budget differ, this is a
 * re-baseline: it asks for reason and approver and freezes the next version; the older ones stay.
 */
export async function changePlan(
  storage: Storage,
  principal: Principal,
  change: PlanChange,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { id } = change;
  const { initiative, before, versions } = await storage.read(principal, (tx) => known(tx, id));
  refuseEnded(initiative);
  const { currency } = initiative;
  const after = checkedPlan(change, { known: before.milestones, currency });
  if (versions > 0 && after.milestones.length === 0) throw wouldBeEmpty(initiative);
  const isRebaseline = versions > 0 && differs(before, after);
  const approval = isRebaseline
    ? checkedApproval(`Re-baselining "${initiative.title}"`, change)
    : undefined;
  const detail = {
    ...differences(before, after),
    ...approval,
    version: approval ? versions + 1 : 0,
  };
  const what = { action: 'execution/change-plan', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await putMilestones(tx, id, after.milestones);
    await putBudget(tx, id, after.budget);
    if (change.teamDays !== undefined) await moveTeam(tx, id, change.teamDays);
    if (approval) await freezePlan(tx, id, { ...approval, by: principal, at });
  });
}

async function known(tx: Transaction, id: number) {
  const initiative = await initiativeById(tx, id);
  const before = (await plansIn(tx, id)).get(id) ?? EMPTY_PLAN;
  const baselines = (await baselinesIn(tx, id)).get(id) ?? [];
  return { initiative, before, versions: baselines.at(-1)?.version ?? 0 };
}

const ENDED: readonly Initiative['state'][] = ['delivered', 'closed', 'cancelled'];

function refuseEnded({ state, title }: Initiative): void {
  if (!ENDED.includes(state)) return;
  throw new Refusal(
    'conflict',
    'execution/plan-has-ended',
    `"${title}" is ${state}, so its plan does not change any more.`,
    'Plan what is still to be done as another initiative.',
  );
}

function wouldBeEmpty({ title }: Initiative): Refusal {
  return new Refusal(
    'invalid',
    'execution/no-plan',
    `Planning "${title}": without a milestone there is nothing to measure.`,
    'Keep one, or cancel the initiative.',
  );
}

/** Titles may be mended freely: nothing is measured by them. */
function differs(before: Plan, after: CheckedPlan): boolean {
  return measured(before) !== measured(after);
}

function measured({ milestones, budget }: CheckedPlan): string {
  return JSON.stringify([
    milestones.map(({ id, weight, start, finish, accrual }) => [
      id,
      weight,
      start,
      finish,
      accrual,
    ]),
    budget.map(({ kind, hours, rate, amount }) => [kind, hours, rate, amount]),
  ]);
}

function differences(before: Plan, { milestones, budget }: CheckedPlan): JsonObject {
  const after = {
    milestones: milestones.map((one) => ({ ...one, id: one.id ?? 0, key: one.key ?? '' })),
    budget,
  };
  const pair = (of: (plan: Plan) => string | number | null) => ({
    from: of(before),
    to: of(after),
  });
  return {
    milestones: pair((plan) => plan.milestones.length),
    finish: pair((plan) => spanOf(plan)?.finish ?? null),
    budget: pair(budgetOf),
  };
}

async function putMilestones(
  tx: Transaction,
  id: number,
  milestones: CheckedPlan['milestones'],
): Promise<void> {
  const kept = milestones.flatMap((one) => (one.id === undefined ? [] : [one.id]));
  await tx.query(
    'UPDATE execution_milestone SET is_removed = true WHERE initiative_id = $1 AND NOT (id = ANY($2::bigint[]))',
    [id, kept],
  );
  for (const [position, one] of milestones.entries()) {
    if (one.id === undefined) await addMilestone(tx, id, one, position);
    else await keepMilestone(tx, { ...one, id: one.id }, position);
  }
}

async function addMilestone(
  tx: Transaction,
  initiativeId: number,
  { key, title, weight, start, finish, accrual }: Omit<PlannedMilestone, 'id'>,
  position: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO execution_milestone (initiative_id, key, title, weight, start_on, finish_on, accrual, position)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      initiativeId,
      key ?? stableKey(title, randomUUID()),
      title,
      weight,
      start,
      finish,
      accrual,
      position,
    ],
  );
}

async function keepMilestone(
  tx: Transaction,
  one: Omit<Milestone, 'key'>,
  position: number,
): Promise<void> {
  await tx.query(
    `UPDATE execution_milestone SET title = $2, weight = $3, start_on = $4, finish_on = $5, accrual = $6, position = $7
     WHERE id = $1`,
    [one.id, one.title, one.weight, one.start, one.finish, one.accrual, position],
  );
}

async function moveTeam(tx: Transaction, id: number, days: number): Promise<void> {
  await tx.query(
    `UPDATE execution_assignment SET start_on = start_on + $2::int, finish_on = finish_on + $2::int
     WHERE initiative_id = $1 AND start_on IS NOT NULL`,
    [id, days],
  );
}

async function putBudget(
  tx: Transaction,
  id: number,
  budget: readonly BudgetLine[],
): Promise<void> {
  await tx.query('DELETE FROM execution_budget_line WHERE initiative_id = $1', [id]);
  for (const [position, { title, kind, hours, rate, amount, givenIn }] of budget.entries()) {
    await tx.query(
      `INSERT INTO execution_budget_line (initiative_id, position, title, kind, hours, rate, amount, given_in)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, position, title, kind, hours, rate, amount, givenIn],
    );
  }
}
