// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, ForgeItem, Instant } from '#model';

/** How much the code changed, as `git log --numstat --no-renames` counts it. */
export interface CountedLines {
  /** Commits whose lines have been counted; fewer than there are while the counting is under way. */
  readonly commits: number;
  readonly added: number;
  readonly deleted: number;
  /** Of the counted commits, those that change more than 500 lines, added and deleted together. */
  readonly large: number;
}

/** What one person did in one repository on one UTC day: non-merge commits on the default branch, .mailmap applied. */
export interface ContributionDay {
  /** Stable key of the merged person. Empty where a commit names nobody (neither name nor address). */
  readonly person: string;
  readonly label: string;
  /** Whom the person worked for on that day; absent where nobody knows. */
  readonly employer?: string | undefined;
  readonly actorClass: ActorClass;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly commits: number;
  /** Absent where no lines have been counted. */
  readonly lines?: CountedLines | undefined;
  /** Stable key, the one that rows point to as `repository:<key>`. */
  readonly repository: string;
}

/** A tag; whether it is a release is for the metric to say. */
export interface ReleaseTag {
  readonly name: string;
  readonly at: Instant;
  readonly repository: string;
}

/** One component of the inventory, once, however many repositories use it. */
export interface ComponentFact {
  readonly id: number;
  readonly purl: string;
  /** Effective SPDX expression; absent, or `NOASSERTION` in it, where the licence is not known. */
  readonly license?: string | undefined;
  /** What the policy in force says; `unknown` where it has not been asked or cannot tell. */
  readonly verdict: 'allowed' | 'needs-review' | 'forbidden' | 'unknown';
  /** How many repositories use it. */
  readonly repositories: number;
  /** When the version was released, as far as a package registry told. */
  readonly releasedAt?: Instant | undefined;
  /** When the newest version of the package was. */
  readonly latestAt?: Instant | undefined;
  /** How many releases are newer. */
  readonly newer?: number | undefined;
}

/** Who an account on a forge is. */
export interface AccountPerson {
  /** Stable key of the merged person, the one that contributions use. */
  readonly person: string;
  readonly label: string;
}

/** An issue or a change request of one repository, once, with all that happened to it so far. */
export interface ItemFact {
  readonly item: ForgeItem;
  /** As in `ContributionDay`. */
  readonly repository: string;
  /** By login in lower case; an account that is left out stands for itself. */
  readonly people?: Readonly<Record<string, AccountPerson>> | undefined;
  /** Whom the author worked for on the day it was opened; absent where nobody knows. */
  readonly employer?: string | undefined;
  /** Nobody can close it: a thread of a mailing list. */
  readonly neverEnds?: boolean | undefined;
}

/**
 * All that a metric may look at, already narrowed to a scope (a repository, a product, everything).
 *
 * `contributions`: the whole history up to the window's end, in any order, not only the window; without the
 * beginning nobody can say who is new. Days before those that a metric looks at by themselves may be folded
 * (`foldedDays`). `components`: the latest scan. `items`: as the forge tells of them now; a metric works out itself how
 * things stood at the window's end. No two have the same repository, kind and number.
 * An empty list means that the source says nothing.
 */
export interface MetricFacts {
  readonly contributions: readonly ContributionDay[];
  readonly releases: readonly ReleaseTag[];
  readonly components: readonly ComponentFact[];
  readonly items: readonly ItemFact[];
}
