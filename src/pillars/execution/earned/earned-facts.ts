// SPDX-License-Identifier: Apache-2.0
import {
  type Accrual,
  type EarnedMilestone,
  type EarnedValue,
  earnedValue,
} from '#engines/planning';
import { dayOf, type Instant, isBefore } from '#model';
import type { DaySpent } from '../actuals/index.ts';
import { isMoney } from '../cost-kind.ts';
import { dayEnd, dayStart } from '../day.ts';
import type { Initiative } from '../initiative.ts';
import { type Baseline, budgetOf, type Milestone } from '../plan/index.ts';
import type { ProgressClaim } from '../progress.ts';

/** All that the value of an initiative is computed from. */
export interface EarnedFacts {
  readonly initiative: Initiative;
  /** Oldest first; none before it was approved. */
  readonly baselines: readonly Baseline[];
  /** Oldest first. */
  readonly progress: readonly ProgressClaim[];
  /** Oldest first. */
  readonly spent: readonly DaySpent[];
}

/** The moment at which an initiative is valued: now, or its end. */
export function momentOf({ endedAt }: Initiative, now: Instant): Instant {
  return endedAt ?? now;
}

/**
 * What was planned, earned and spent by a moment, after the plan that was in force then; all that was spent by the day counts.
 * `undefined` where no plan was approved yet.
 */
export function earnedBy(
  facts: EarnedFacts,
  at: Instant,
  lastDay: string = dayOf(at),
): EarnedValue | undefined {
  const baseline = facts.baselines.findLast((one) => !isBefore(at, one.at)) ?? facts.baselines[0];
  if (baseline === undefined) return undefined;
  const done = new Map(
    facts.progress
      .filter((claim) => !isBefore(at, claim.at))
      .map((claim) => [claim.milestoneId, claim.done]),
  );
  const milestones = baseline.plan.milestones.map((one) => valued(one, done.get(one.id) ?? 0));
  const actuals = facts.spent
    .filter((one) => isMoney(one) && one.on <= lastDay)
    .map(({ amount }) => ({ at, amount }));
  return earnedValue({ milestones, budget: budgetOf(baseline.plan), actuals, at });
}

/** What a plan says was to be done by a moment, in minor units. */
export function plannedBy({ plan }: Baseline, at: Instant): number {
  const milestones = plan.milestones.map((one) => valued(one, 0));
  return earnedValue({ milestones, budget: budgetOf(plan), actuals: [], at }).pv;
}

function valued(
  { weight, start, finish, accrual }: Milestone,
  donePercent: number,
): EarnedMilestone {
  const done = creditOf(accrual, donePercent);
  return { weight, accrual, done, start: dayStart(start), finish: dayEnd(finish) };
}

/** The share of a milestone's value that is earned, by its rule: as it is done, all at the end, or half at the start. */
function creditOf(accrual: Accrual, donePercent: number): number {
  if (accrual === 'linear' || donePercent === 100) return donePercent / 100;
  return accrual === 'half-at-start' && donePercent > 0 ? 0.5 : 0;
}
