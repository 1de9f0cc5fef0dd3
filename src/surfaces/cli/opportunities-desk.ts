// SPDX-License-Identifier: Apache-2.0
import type { Opportunity } from '#pillars/execution';
import type { LookOptions } from './bill-desk.ts';

/** What `lanthorn opportunities` asks of the rest of the program; needs no database. */
export interface OpportunitiesDesk {
  /** Rates the upstream projects of all repositories under the folders. */
  opportunities(
    folders: readonly string[],
    options: OpportunityOptions,
  ): Promise<OpportunitiesReport>;
}

export interface OpportunityOptions
  extends Pick<LookOptions, 'signal' | 'onStep' | 'registryCache'> {
  /** A folder, file or line that could not be read; the rest goes on. */
  readonly onProblem: (message: string) => void;
}

export interface OpportunitiesReport {
  /** Names of the repositories that were read. */
  readonly repositories: readonly string[];
  /** How many packages they use. */
  readonly packages: number;
  /** Most urgent first. */
  readonly opportunities: readonly Opportunity[];
  /** Package URLs of which no registry has told, a version in use each. */
  readonly untold: readonly string[];
}
