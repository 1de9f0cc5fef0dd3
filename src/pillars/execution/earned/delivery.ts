// SPDX-License-Identifier: Apache-2.0
import { secondsOf } from '#model';
import { isMoney, sumOf } from '../cost-kind.ts';
import { dayStart, lastDayBefore } from '../day.ts';
import { type Baseline, budgetOf, spanOf } from '../plan/index.ts';
import type { EarnedFacts } from './earned-facts.ts';

/** How often the end of a plan was put off, and by how much in all. */
export interface Slips {
  readonly times: number;
  /** Days from the first planned finish to the present one; below 0 where it was brought forward. */
  readonly days: number;
}

const SECONDS_A_DAY = 86_400;

/** Baselines: oldest first. */
export function slipsOf(baselines: readonly Baseline[]): Slips {
  const finishes = baselines.flatMap(({ plan }) => spanOf(plan)?.finish ?? []);
  const times = finishes.filter((finish, index) => finish > (finishes[index - 1] ?? finish)).length;
  const [first, last] = [finishes[0], finishes.at(-1)];
  if (first === undefined || last === undefined) return { times, days: 0 };
  const seconds = secondsOf(dayStart(last)) - secondsOf(dayStart(first));
  return { times, days: Math.round(seconds / SECONDS_A_DAY) };
}

/** How initiatives were delivered, against the plan that was approved first: every later plan was made to fit. */
export interface Deliveries {
  readonly delivered: number;
  readonly onTime: number;
  /** Of those with something booked. */
  readonly withinBudget: number;
  readonly both: number;
  /** Whether these kept their budget is not known. */
  readonly withoutActuals: number;
}

export function deliveriesOf(all: readonly EarnedFacts[]): Deliveries {
  const kept = all.flatMap(keptPromises);
  const count = (is: (one: Kept) => boolean) => kept.filter(is).length;
  return {
    delivered: kept.length,
    onTime: count(({ time }) => time),
    withinBudget: count(({ budget }) => budget === true),
    both: count(({ time, budget }) => time && budget === true),
    withoutActuals: count(({ budget }) => budget === undefined),
  };
}

interface Kept {
  readonly time: boolean;
  readonly budget: boolean | undefined;
}

function keptPromises({ initiative, baselines, spent }: EarnedFacts): readonly Kept[] {
  const { state, endedAt } = initiative;
  const first = baselines[0]?.plan;
  const finish = first && spanOf(first)?.finish;
  if ((state !== 'delivered' && state !== 'closed') || !endedAt || !first || !finish) return [];
  const money = spent.filter(isMoney);
  const budget = money.length === 0 ? undefined : sumOf(money) <= budgetOf(first);
  return [{ time: lastDayBefore(endedAt) <= finish, budget }];
}
