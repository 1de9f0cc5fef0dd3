// SPDX-License-Identifier: Apache-2.0
import type { Answer, Instant } from '#model';
import type { Strength } from './crosswalk.ts';
import type { ItemKey } from './framework.ts';

export type ClaimState = 'yes' | 'partly' | 'no' | 'not-applicable';

/** What somebody said of an item on a day. */
export interface Claim {
  readonly item: ItemKey;
  /** The unit it is said of; empty: the whole organisation. */
  readonly unit: string;
  readonly assessor: string;
  readonly state: ClaimState;
  readonly at: Instant;
}

/** A document or link, and what it was given for. */
export interface Proof {
  readonly id: number;
  readonly items: readonly ItemKey[];
  /** `YYYY-MM-DD`; the last day counts. Absent: it does not end. */
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** What a query over stored figures says of an item. */
export interface LiveAnswer {
  readonly query: string;
  readonly item: ItemKey;
  readonly proves: Strength;
  readonly answer: Answer;
}
