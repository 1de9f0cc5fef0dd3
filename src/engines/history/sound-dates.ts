// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, plusDays } from '#model';

/** A commit whose author's date cannot be true. */
export interface UndatedCommit {
  readonly id: string;
  /** What it says. */
  readonly authoredAt: Instant;
}

/** Commits that are no merges and whose dates cannot be true. */
export interface UndatedCommits {
  readonly commits: number;
  /** By date, then by id; at most `MOST_UNDATED`. */
  readonly first: UndatedCommit[];
}

/** So many are named; more only count. */
export const MOST_UNDATED = 100;

/**
 * Git writes second 0 where it is told no date, and a machine whose clock has no battery counts on from there. No history
 * has a true commit before: the oldest that was ever imported, that of Unix, begins in June 1970.
 */
export const FIRST_SOUND_DAY = '1970-02-01';

/** The last UTC day that a commit read at the moment can truly have: clocks run ahead, though not by more than a day. */
export function lastSoundDay(at: Instant): string {
  return dayOf(plusDays(at, 1));
}

/** Collects the commits of one history whose dates cannot be true at the moment; without one, whose dates never can. */
export function gatherUndated(at?: Instant) {
  const last = at === undefined ? undefined : lastSoundDay(at);
  const found: UndatedCommit[] = [];
  let commits = 0;
  return {
    /** Of commits that are no merges, in any order. */
    add({ id, authoredAt }: UndatedCommit): void {
      const day = dayOf(authoredAt);
      if (day >= FIRST_SOUND_DAY && (last === undefined || day <= last)) return;
      commits += 1;
      found.push({ id, authoredAt });
      if (found.length > 2 * MOST_UNDATED) found.splice(0, found.length, ...firstOf(found));
    },
    result: (): UndatedCommits => ({ commits, first: firstOf(found) }),
  };
}

function firstOf(found: readonly UndatedCommit[]): UndatedCommit[] {
  return found.toSorted(byDateThenId).slice(0, MOST_UNDATED);
}

function byDateThenId(one: UndatedCommit, other: UndatedCommit): number {
  if (one.authoredAt !== other.authoredAt) return one.authoredAt < other.authoredAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
