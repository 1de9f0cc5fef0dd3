// SPDX-License-Identifier: Apache-2.0
import type { ProjectUsage, Weaknesses } from '#engines/ranking';
import type { Instant } from '#model';

/** A package that is used, with all that is known of it. What is absent nobody knows. */
export interface UsedPackage {
  /** Without a version. */
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly usages: readonly ProjectUsage[];
  /** How many other components, or projects of ours, ask for it. */
  readonly askers?: number | undefined;
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  /** How many people may release it. */
  readonly maintainers?: number | undefined;
  readonly latestAt?: Instant | undefined;
  readonly deprecated?: string | undefined;
  /** Empty: it was looked for and there is none. */
  readonly funding?: readonly string[] | undefined;
  readonly releasesBehind?: number | undefined;
  readonly weaknesses?: Weaknesses | undefined;
  /** Patches of it that our repositories carry. */
  readonly patches?: number | undefined;
  /** The worst that the policy says of its licence. */
  readonly verdict?: 'allowed' | 'needs-review' | 'forbidden' | 'unknown' | undefined;
}

/** What the history and the forge of a project tell, where we have them. */
export interface MeasuredProject {
  readonly absenceFactor?: number | undefined;
  readonly daysSinceCommit?: number | undefined;
  readonly daysSinceRelease?: number | undefined;
  readonly newcomerRatio?: number | undefined;
  readonly closureRatio?: number | undefined;
  readonly daysToFirstResponse?: number | undefined;
  readonly outsiderMergeRatio?: number | undefined;
  readonly isArchived?: boolean | undefined;
  readonly funding?: readonly string[] | undefined;
  /** Which of our repositories it is a clone of. */
  readonly repositoryId?: number | undefined;
}
