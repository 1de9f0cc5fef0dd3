// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** What it is to bring, measured by a KPI or by a number that people say. */
export interface ExpectedBenefit {
  readonly title: string;
  /** The measurement pillar's id. */
  readonly kpiId?: number | undefined;
  readonly unit: string;
  readonly baseline?: number | undefined;
  readonly expected: number;
}

/** What was decided. Days are `YYYY-MM-DD`. */
export interface DecisionWords {
  /** `stay`: with what is used today, or with nothing. */
  readonly verdict: 'adopt' | 'stay';
  /** What is adopted. */
  readonly candidateId?: number | undefined;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn?: string | undefined;
  /** Why it was not tried out first, where it was not. */
  readonly withoutTrial?: string | undefined;
  /** Why it is adopted though a must-have is missed or not answered. */
  readonly despite?: string | undefined;
  readonly benefit?: ExpectedBenefit | undefined;
  /** When the office looks at what came of it; belongs to adopting. */
  readonly reviewOn?: string | undefined;
}

export interface Decision extends DecisionWords {
  readonly decidedOn: string;
  readonly at: Instant;
  readonly by: string;
}
