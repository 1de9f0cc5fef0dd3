// SPDX-License-Identifier: Apache-2.0
import type { Accrual } from '#engines/planning';
import type { Transaction } from '#platform/storage';
import { type CostKind, isMoney, sumOf } from '../cost-kind.ts';
import { inOrder } from '../day.ts';
import type { GivenIn } from '../given-in.ts';

/** A piece of work. Days are `YYYY-MM-DD`; the day of the finish belongs to the work. */
export interface Milestone {
  readonly id: number;
  /** Stable name in files, within its initiative. */
  readonly key: string;
  readonly title: string;
  /** Its share of the budget, against the weights of the others. */
  readonly weight: number;
  readonly start: string;
  readonly finish: string;
  /** How its value is planned to come, and how it is earned. */
  readonly accrual: Accrual;
}

/** Money or help that is planned; amounts in minor units of the initiative's currency. */
export interface BudgetLine {
  readonly title: string;
  readonly kind: CostKind;
  readonly hours?: number | undefined;
  /** For an hour. */
  readonly rate?: number | undefined;
  readonly amount: number;
  /** Where the amount was given in another currency. */
  readonly givenIn?: GivenIn | undefined;
}

export interface Plan {
  /** In the order of the plan. */
  readonly milestones: readonly Milestone[];
  readonly budget: readonly BudgetLine[];
}

/** Budget at completion: the money of the plan, without what is given in kind. */
export function budgetOf({ budget }: Plan): number {
  return sumOf(budget.filter(isMoney));
}

/** The first and the last day of the plan; absent without milestones. */
export function spanOf({
  milestones,
}: Plan): { readonly start: string; readonly finish: string } | undefined {
  const [start] = inOrder(milestones.map((one) => one.start));
  const finish = inOrder(milestones.map((one) => one.finish)).at(-1);
  return start === undefined || finish === undefined ? undefined : { start, finish };
}

type OfInitiative<Row> = Row & { readonly initiativeId: number };
type LineRecord = OfInitiative<BudgetLine> & {
  readonly hours: number | null;
  readonly rate: number | null;
  readonly givenIn: GivenIn | null;
};

/** The plan of each initiative as it is now: all of them, or one. */
export async function plansIn(tx: Transaction, id?: number): Promise<ReadonlyMap<number, Plan>> {
  const milestones = await tx.query<OfInitiative<Milestone>>(
    `SELECT initiative_id AS "initiativeId", id, key, title, weight, start_on AS start, finish_on AS finish, accrual
     FROM execution_milestone
     WHERE NOT is_removed AND ($1::bigint IS NULL OR initiative_id = $1) ORDER BY position, id`,
    [id],
  );
  const budget = await tx.query<LineRecord>(
    `SELECT initiative_id AS "initiativeId", title, kind, hours, rate, amount, given_in AS "givenIn"
     FROM execution_budget_line
     WHERE $1::bigint IS NULL OR initiative_id = $1 ORDER BY position`,
    [id],
  );
  const plans = new Map<number, { milestones: Milestone[]; budget: BudgetLine[] }>();
  const planOf = (initiativeId: number) => {
    const known = plans.get(initiativeId) ?? { milestones: [], budget: [] };
    plans.set(initiativeId, known);
    return known;
  };
  for (const { initiativeId, ...one } of milestones) planOf(initiativeId).milestones.push(one);
  for (const { initiativeId, hours, rate, givenIn, ...line } of budget) {
    planOf(initiativeId).budget.push({
      ...line,
      ...(hours !== null && rate !== null && { hours, rate }),
      ...(givenIn !== null && { givenIn }),
    });
  }
  return plans;
}

export const EMPTY_PLAN: Plan = { milestones: [], budget: [] };
