// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** What was found when somebody looked. */
export interface ReviewWords {
  readonly outcome: 'reached' | 'partly' | 'missed';
  /** Of the benefit that was expected. */
  readonly value?: number | undefined;
  /** What it really cost in a year, in minor units of the adoption's currency. */
  readonly yearCost?: number | undefined;
  readonly words: string;
  /** What others should know who do the like. */
  readonly lesson: string;
  /** When the office looks again, `YYYY-MM-DD`. */
  readonly nextOn?: string | undefined;
}

export interface Review extends ReviewWords {
  readonly at: Instant;
  readonly by: string;
}
