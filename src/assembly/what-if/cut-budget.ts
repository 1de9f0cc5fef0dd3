// SPDX-License-Identifier: Apache-2.0
import type { Work } from './situation.ts';

type Line = Work['lines'][number];

/** Budget lines after a cut by per cent, to the minor unit; what is given in kind is no money and stays. */
export function cutLines(lines: readonly Line[], percent: number): readonly Line[] {
  const share = (100 - percent) / 100;
  return lines.map((line) => {
    if (line.kind === 'in-kind') return line;
    // What is cut is a sum of our own, whatever currency it was given in.
    const { hours, rate, givenIn: _, ...money } = line;
    if (hours === undefined || rate === undefined)
      return { ...money, amount: Math.round(line.amount * share) };
    const fewer = Math.round(hours * share);
    // A line of no hours is none; its money is gone.
    if (fewer === 0) return { ...money, amount: 0 };
    return { ...money, hours: fewer, rate, amount: fewer * rate };
  });
}

/** What a cut does to an initiative. Money in minor units. */
export interface Cut {
  readonly budget: number;
  /** What it is estimated to cost in all. */
  readonly estimate: number;
  /** Milestones that the money does not reach any more, the latest ones. */
  readonly unpaid: Work['milestones'];
  /** Share of all milestones, by weight, that can still be done. */
  readonly reachable: number;
}

/**
 * The estimate at completion against the budget that is left: what is missing is missing at the end, so the milestones that
 * finish last are not reached. Without actuals what is not done is taken at its planned price.
 */
export function cutOf({ lines, budget, value, milestones }: Work, percent: number): Cut {
  const left = cutLines(lines, percent)
    .filter(({ kind }) => kind !== 'in-kind')
    .reduce((sum, { amount }) => sum + amount, 0);
  const estimate = value?.eac ?? value?.eacAtPlannedCost ?? budget;
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  const openWeight = (one: Work['milestones'][number]) => one.weight * (1 - one.done / 100);
  const open = milestones.reduce((sum, one) => sum + openWeight(one), 0);
  const toSpend = estimate - (value?.ac ?? 0);
  let money = left - (value?.ac ?? 0);
  const unpaid: Work['milestones'][number][] = [];
  for (const one of milestones.toSorted((a, b) => (a.finish < b.finish ? -1 : 1))) {
    const costs = open === 0 ? 0 : toSpend * (openWeight(one) / open);
    money -= costs;
    // A cent that rounding lost stops nothing.
    if (costs > 0 && money < -milestones.length) unpaid.push(one);
  }
  const lost = unpaid.reduce((sum, one) => sum + openWeight(one), 0);
  return { budget: left, estimate, unpaid, reachable: whole === 0 ? 1 : 1 - lost / whole };
}
