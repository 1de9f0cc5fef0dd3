// SPDX-License-Identifier: Apache-2.0
import type { Answer, Instant, Principal } from '#model';

/** What a query over stored figures says now. */
export interface LiveFigure {
  /** As `catalogue/live-evidence.yaml` names it. */
  readonly query: string;
  /** Such as "Does every repository have component records?". */
  readonly question: string;
  readonly answer: Answer;
  /** How many of how many: "11 of 12 repositories have been scanned." */
  readonly sentence: string;
  /** The page that shows the rows. */
  readonly to: string;
}

/** Where the answers of queries come from. */
export interface LiveFigures {
  answers(principal: Principal, at: Instant): Promise<readonly LiveFigure[]>;
}
