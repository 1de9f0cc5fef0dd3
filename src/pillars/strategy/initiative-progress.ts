// SPDX-License-Identifier: Apache-2.0
import type { Principal, Reading } from '#model';

/** Where the values of key results come from that are driven by milestones. */
export interface InitiativeProgress {
  /** Share of its milestones that was done, 0 to 1, by initiative, oldest first. One without a plan may be left out. */
  doneShares(
    principal: Principal,
    initiativeIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Reading[]>>;
}
