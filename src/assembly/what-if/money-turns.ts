// SPDX-License-Identifier: Apache-2.0
import { cutOf } from './cut-budget.ts';
import type { Scenario } from './scenario.ts';
import type { Situation, Work } from './situation.ts';

/** Budgets and estimates of one currency, before and after, in minor units. */
export interface MoneyTurn {
  readonly currency: string;
  readonly budgetBefore: number;
  readonly budgetAfter: number;
  /** What all of it is estimated to cost; what is dropped costs what is spent. */
  readonly estimateBefore: number;
  readonly estimateAfter: number;
}

export function moneyOf(
  { work }: Situation,
  { cutPercent = 0 }: Scenario,
  dropped: readonly Work[],
): readonly MoneyTurn[] {
  const currencies = [...new Set(work.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = work.filter((one) => one.currency === currency);
    const sum = (of: (one: Work) => number) => own.reduce((all, one) => all + of(one), 0);
    const estimate = (one: Work) => cutOf(one, 0).estimate;
    const spent = ({ value }: Work) => value?.ac ?? 0;
    const isDropped = (one: Work) => dropped.includes(one);
    return {
      currency,
      budgetBefore: sum(({ budget }) => budget),
      budgetAfter: sum((one) => (isDropped(one) ? spent(one) : cutOf(one, cutPercent).budget)),
      estimateBefore: sum(estimate),
      estimateAfter: sum((one) => (isDropped(one) ? spent(one) : estimate(one))),
    };
  });
}
