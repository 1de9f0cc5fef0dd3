// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';

/** One place where a repository uses the project. */
export interface ProjectUsage {
  /** Which repository; any stable key. */
  readonly repository: string;
  readonly scope: Scope;
  readonly origin: Origin;
  /** Steps from what the repository asks for itself: 1 is direct. Absent where the files do not say. */
  readonly depth?: number | undefined;
}

/** What has to be agreed before a change is taken, as the ledger of agreements or the policy says. */
export type Agreement =
  | 'nothing'
  | 'dco'
  | 'corporate-signed'
  | 'individual'
  | 'corporate-unsigned'
  | 'assignment';

/** Open weaknesses in the versions in use, by rating. */
export interface Weaknesses {
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/** What is known of an upstream project and of our use of it. What is absent nobody knows; it is not "none". */
export interface ProjectFacts {
  readonly usages: readonly ProjectUsage[];
  /** How many repositories were looked at. */
  readonly repositories: number;
  /** How many of our components, or of our own projects, ask for it. */
  readonly askers?: number | undefined;
  /** People who may release it. */
  readonly maintainers?: number | undefined;
  /** CHAOSS contributor absence factor: the fewest people who make half of the commits. */
  readonly absenceFactor?: number | undefined;
  readonly daysSinceRelease?: number | undefined;
  readonly daysSinceCommit?: number | undefined;
  /** Closed against opened change requests and issues of the last year, 0 to 1 and more. */
  readonly closureRatio?: number | undefined;
  /** Median days until somebody of the project answers an outsider; bots do not count. */
  readonly daysToFirstResponse?: number | undefined;
  /** Share of the decided change requests of outsiders that were merged, 0 to 1. */
  readonly outsiderMergeRatio?: number | undefined;
  /** Share of the contributors of the last year who were new, 0 to 1. */
  readonly newcomerRatio?: number | undefined;
  readonly isArchived?: boolean | undefined;
  /** Why nobody should begin to use it. */
  readonly deprecated?: string | undefined;
  readonly agreement?: Agreement | undefined;
  readonly weaknesses?: Weaknesses | undefined;
  /** Patches of it that we carry. */
  readonly patches?: number | undefined;
  /** Releases that the version in use is behind. */
  readonly releasesBehind?: number | undefined;
  /** Objectives and initiatives that name it. */
  readonly strategyLinks?: number | undefined;
  /** Addresses where it takes money; empty: it was looked for and there is none. */
  readonly funding?: readonly string[] | undefined;
}
