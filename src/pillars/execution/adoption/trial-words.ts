// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

export type TrialOutcome = 'met' | 'partly' | 'missed' | 'not-answered';

/** What came of one criterion with one candidate. */
export interface TrialResult {
  readonly candidateId: number;
  readonly outcome: TrialOutcome;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

/** What has to be so for the trial to have gone well; set before it begins. */
export interface SuccessCriterion {
  /** Stable within its adoption. */
  readonly key: string;
  readonly title: string;
  readonly results: readonly TrialResult[];
}

export interface TrialQuestion {
  readonly question: string;
  readonly answer?: string | undefined;
}

/** A time in which candidates are tried out. Days are `YYYY-MM-DD`. */
export interface Trial {
  readonly start: string;
  readonly finish: string;
  readonly candidateIds: readonly number[];
  readonly questions: readonly TrialQuestion[];
  readonly criteria: readonly SuccessCriterion[];
}
