// SPDX-License-Identifier: Apache-2.0
import type { Commit, Identity } from '#model';
import { dayOf } from '#model';

/** What one person committed on one day. */
export interface ContributionDay {
  /** Whatever the caller names people by. */
  readonly person: string;
  /** UTC day of authoring, `YYYY-MM-DD`. */
  readonly day: string;
  /** 1 or more. */
  readonly commits: number;
}

/**
 * Commits rolled up to one row per author and day, ordered by day, then by person.
 *
 * Merges do not count; the sum of all rows is the number of other commits. `personOf` is asked once per commit and
 * sees identities as the log has them; apply a mailmap there.
 */
export function contributionDays(
  commits: Iterable<Commit>,
  personOf: (author: Identity) => string,
): readonly ContributionDay[] {
  const counts = new Map<string, Map<string, number>>();
  for (const commit of commits) {
    if (commit.parents.length > 1) continue;
    const day = dayOf(commit.authoredAt);
    const ofDay = counts.get(day) ?? new Map<string, number>();
    counts.set(day, ofDay);
    const person = personOf(commit.author);
    ofDay.set(person, (ofDay.get(person) ?? 0) + 1);
  }
  return inOrder(counts).flatMap(([day, people]) =>
    inOrder(people).map(([person, count]) => ({ person, day, commits: count })),
  );
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}
