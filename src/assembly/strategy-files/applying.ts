// SPDX-License-Identifier: Apache-2.0
import type { Comparison } from './compare.ts';
import type { StrategyFolder } from './shapes.ts';

/** Why plans that were approved change, and who approved that. */
export interface Approval {
  readonly reason: string;
  readonly approver: string;
}

/** What an import works with. */
export interface Applying {
  readonly had: StrategyFolder;
  readonly folder: StrategyFolder;
  readonly comparison: Comparison;
  readonly approval: Approval;
  /** Ids by name. */
  readonly repositories: ReadonlyMap<string, number>;
}
