// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant } from '#model';
import type { InitiativeFacts } from './facts-in.ts';
import type { Milestone } from './plan/index.ts';
import type { ProgressClaim } from './progress.ts';

/** A milestone with how far it is. */
export interface MilestoneView extends Milestone {
  /** Per cent, as somebody claimed last or a forge told; 0 where nobody has. */
  readonly done: number;
  /** Its finish has passed and it is not done. */
  readonly isLate: boolean;
  /** Newest first. */
  readonly claims: readonly Omit<ProgressClaim, 'milestoneId'>[];
}

/** The milestones of the present plan, in its order. */
export function milestoneViews(
  { plan, progress }: InitiativeFacts,
  now: Instant,
): readonly MilestoneView[] {
  return plan.milestones.map((one) => {
    const claims = progress.filter(({ milestoneId }) => milestoneId === one.id).toReversed();
    const done = claims[0]?.done ?? 0;
    return {
      ...one,
      done,
      isLate: done < 100 && one.finish < dayOf(now),
      claims: claims.map(({ milestoneId: _, ...claim }) => claim),
    };
  });
}
