// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/**
 * How a milestone's value is planned to come: evenly between start and finish, all at the finish (0/100), or half at the start and
 * half at the finish (50/50).
 */
export type Accrual = 'linear' | 'at-finish' | 'half-at-start';

/** One piece of work in a plan. */
export interface PlannedMilestone {
  /** Its share of the budget, against the weights of the others. */
  readonly weight: number;
  readonly start: Instant;
  /** Not before the start; at the start for what takes no time. */
  readonly finish: Instant;
  /** `linear` where absent. */
  readonly accrual?: Accrual | undefined;
}

/** Share of the whole plan that was to be done by then: 0 before the start, 1 from the last finish on. */
export function plannedRatio(milestones: readonly PlannedMilestone[], atMs: number): number {
  return ratioOfAll(milestones, (moment) => atMs >= moment, atMs);
}

/** The same a moment earlier: without what jumps just then. */
function plannedJustBefore(milestones: readonly PlannedMilestone[], atMs: number): number {
  return ratioOfAll(milestones, (moment) => atMs > moment, atMs);
}

function ratioOfAll(
  milestones: readonly PlannedMilestone[],
  isReached: (momentMs: number) => boolean,
  atMs: number,
): number {
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  const ratioOf = ({ start, finish, accrual = 'linear' }: PlannedMilestone) => {
    const [startMs, finishMs] = [Date.parse(start), Date.parse(finish)];
    if (isReached(finishMs)) return 1;
    if (!isReached(startMs) || accrual === 'at-finish') return 0;
    if (accrual === 'half-at-start') return 0.5;
    return startMs === finishMs ? 0 : (atMs - startMs) / (finishMs - startMs);
  };
  return milestones.reduce((sum, one) => sum + one.weight * ratioOf(one), 0) / whole;
}

/** What sums of fractions are off by, far below a cent of any budget. */
const ROUNDING = 1e-12;

/**
 * The last moment by which no more than that share was to be done, in ms since 1970: the clock of earned schedule. A pause
 * in the plan counts as passed once all the work before it is done.
 */
export function momentPlanned(milestones: readonly PlannedMilestone[], ratio: number): number {
  const moments = milestones.flatMap(({ start, finish }) => [
    Date.parse(start),
    Date.parse(finish),
  ]);
  const ordered = [...new Set(moments)].sort((a, b) => a - b);
  const last = ordered.at(-1) ?? 0;
  // The curve bends and jumps at these moments only; between two of them it is a straight line.
  const over = ordered.findIndex((moment) => plannedRatio(milestones, moment) > ratio + ROUNDING);
  const [from, to] = [ordered[over - 1], ordered[over]];
  if (ratio >= 1 - ROUNDING || to === undefined) return last;
  if (from === undefined) return to;
  const [low, high] = [plannedRatio(milestones, from), plannedJustBefore(milestones, to)];
  if (high <= ratio + ROUNDING) return to;
  return from + ((ratio - low) / (high - low)) * (to - from);
}
