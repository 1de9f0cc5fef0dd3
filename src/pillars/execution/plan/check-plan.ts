// SPDX-License-Identifier: Apache-2.0
import type { Accrual } from '#engines/planning';
import { Refusal } from '#model';
import { type CostKind, sumOf } from '../cost-kind.ts';
import { startOfDay } from '../day.ts';
import { converted, withoutRate } from '../given-in.ts';
import type { BudgetLine, Milestone } from './plan.ts';

/** A milestone as somebody plans it; a new one has no id yet. */
export interface PlannedMilestone extends Omit<Milestone, 'id' | 'key'> {
  readonly id?: number | undefined;
  /** Of a new one; one is made where it is left out. */
  readonly key?: string | undefined;
}

/** A budget line as somebody plans it: hours and a rate for each, or an amount. */
export interface PlannedLine extends Omit<BudgetLine, 'amount'> {
  readonly amount?: number | undefined;
  /** ISO 4217, where somebody says it; any other than that of the initiative needs `givenIn`. */
  readonly currency?: string | undefined;
}

export interface PlanWords {
  readonly milestones: readonly PlannedMilestone[];
  readonly budget: readonly PlannedLine[];
}

export interface CheckedPlan {
  readonly milestones: readonly PlannedMilestone[];
  readonly budget: readonly BudgetLine[];
}

const MOST_MILESTONES = 200;
const MOST_LINES = 500;
const MOST_WEIGHT = 1_000_000;
const ACCRUALS: readonly Accrual[] = ['linear', 'at-finish', 'half-at-start'];

/** The plan with the amount of every line; refuses (`execution/bad-plan`) what makes no sense, and names it. */
export function checkedPlan(
  { milestones, budget }: PlanWords,
  { known, currency }: { readonly known: readonly Milestone[]; readonly currency: string },
): CheckedPlan {
  if (milestones.length > MOST_MILESTONES)
    throw bad(`it has more than ${MOST_MILESTONES} milestones`);
  if (budget.length > MOST_LINES) throw bad(`it has more than ${MOST_LINES} budget lines`);
  const ids = milestones.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) throw bad('one milestone is named twice');
  const strange = ids.find((id) => !known.some((one) => one.id === id));
  if (strange !== undefined) throw bad(`it has no milestone ${strange} to change`);
  const lines = budget.map((line, index) => checkedLine(line, index, currency));
  if (!Number.isSafeInteger(sumOf(lines)))
    throw bad('its budget is too large to be counted exactly');
  return { milestones: milestones.map(checkedMilestone), budget: lines };
}

function checkedMilestone(one: PlannedMilestone, index: number): PlannedMilestone {
  const title = one.title.trim();
  const name = title === '' ? `milestone ${index + 1}` : `"${title}"`;
  if (title === '') throw bad(`${name} has no title`);
  if (!isCount(one.weight, MOST_WEIGHT))
    throw bad(`the weight of ${name} is no whole number from 1`);
  if (startOfDay(one.start) === undefined)
    throw bad(`the start of ${name}, "${one.start}", is no day`);
  if (startOfDay(one.finish) === undefined)
    throw bad(`the finish of ${name}, "${one.finish}", is no day`);
  if (one.finish < one.start) throw bad(`${name} ends before it starts`);
  if (!ACCRUALS.includes(one.accrual)) throw bad(`${name} has no rule "${one.accrual}"`);
  return { ...one, title };
}

function checkedLine(line: PlannedLine, index: number, own: string): BudgetLine {
  const title = line.title.trim();
  const name = title === '' ? `budget line ${index + 1}` : `"${title}"`;
  if (title === '') throw bad(`${name} has no title`);
  const { kind, hours, rate, givenIn, currency = own } = line;
  if (givenIn !== undefined) return { title, kind, givenIn, amount: worthOf(name, line, own) };
  if (currency !== own) throw bad(`${name}: ${withoutRate(currency, own)}`);
  const amount = line.amount ?? amountOf(name, line);
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw bad(`the amount of ${name} is no whole number of minor units from 0`);
  if (hours === undefined && rate === undefined) return { title, kind, amount };
  if (amountOf(name, line) !== amount)
    throw bad(`the amount of ${name} is not its hours times its rate`);
  return { title, kind, hours, rate, amount };
}

/** What a line of another currency comes to. An hour has a price in the initiative's own currency only. */
function worthOf(name: string, { hours, rate, givenIn, amount }: PlannedLine, own: string): number {
  if (hours !== undefined || rate !== undefined)
    throw bad(`${name} is in another currency, so it takes an amount and no hours`);
  const worth = givenIn && converted(givenIn, own);
  if (!worth?.ok) throw bad(`${name}: ${worth?.why}`);
  if (worth.amount < 0) throw bad(`the amount of ${name} is below 0`);
  if (amount !== undefined && amount !== worth.amount)
    throw bad(`the amount of ${name} is not what its rate makes of it`);
  return worth.amount;
}

const WITH_HOURS: readonly CostKind[] = ['people', 'in-kind'];

function amountOf(name: string, { kind, hours, rate }: PlannedLine): number {
  if (hours === undefined || rate === undefined)
    throw bad(`${name} has neither an amount nor hours with a rate`);
  if (!WITH_HOURS.includes(kind)) throw bad(`${name} is ${kind}, which has no hours`);
  if (!isCount(hours, Number.MAX_SAFE_INTEGER))
    throw bad(`the hours of ${name} are no whole number from 1`);
  return hours * rate;
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}

function bad(what: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-plan',
    `Planning the initiative: ${what}.`,
    'Correct the plan; nothing was changed.',
  );
}
