// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { CandidateWords } from './candidate.ts';

export type LicenseVerdict = 'allowed' | 'needs-review' | 'forbidden' | 'unknown';

/** What is known of a candidate without anybody typing it. What is absent nobody knows. */
export interface KnownFacts {
  /** The version that licence and weaknesses are told of. */
  readonly version?: string | undefined;
  /** The component of the inventory that it is. */
  readonly componentId?: number | undefined;
  readonly repositories?: number | undefined;
  readonly license?:
    | {
        readonly expression: string;
        readonly verdict: LicenseVerdict;
        readonly reason: string;
        /** Who told it: the inventory, or a registry on which day. */
        readonly source: string;
      }
    | undefined;
  /** Known weaknesses of that version. */
  readonly advisories?:
    | {
        readonly critical: number;
        readonly high: number;
        readonly medium: number;
        readonly low: number;
        readonly names: readonly string[];
      }
    | undefined;
  readonly health: {
    readonly latestAt?: Instant | undefined;
    readonly daysSinceCommit?: number | undefined;
    readonly daysSinceRelease?: number | undefined;
    readonly maintainers?: number | undefined;
    readonly absenceFactor?: number | undefined;
    readonly daysToFirstResponse?: number | undefined;
    readonly deprecated?: string | undefined;
    readonly isArchived?: boolean | undefined;
  };
  /** What is not known and how it could be found out. */
  readonly toFindOut: readonly string[];
}

/** Where facts of candidates come from. */
export interface FactsSource {
  /** By id of the candidate; `context` is that of the licence policy. */
  factsOf(
    principal: Principal,
    candidates: readonly (CandidateWords & { readonly id: number })[],
    context: string | undefined,
  ): Promise<ReadonlyMap<number, KnownFacts>>;
}

export const NOTHING_KNOWN: KnownFacts = { health: {}, toFindOut: [] };
