// SPDX-License-Identifier: Apache-2.0
import { type FoldedWork, foldedDays } from './folded-days.ts';
import type { ContributionDay } from './metric-facts.ts';

/** The days, those before that day folded. No day is without commits. */
export function foldBefore(days: readonly ContributionDay[], from: string) {
  const folded = new Map<string, FoldedWork>();
  for (const { day, ...work } of days.filter((each) => each.day < from)) {
    const key = [work.person, work.employer ?? '-', work.actorClass].join('\0');
    folded.set(key, plus(folded.get(key), { ...work, firstDay: day, lastDay: day }));
  }
  return [...days.filter(({ day }) => day >= from), ...[...folded.values()].flatMap(foldedDays)];
}

function plus(one: FoldedWork | undefined, other: FoldedWork): FoldedWork {
  if (one === undefined) return other;
  return {
    ...one,
    commits: one.commits + other.commits,
    firstDay: one.firstDay < other.firstDay ? one.firstDay : other.firstDay,
    lastDay: one.lastDay > other.lastDay ? one.lastDay : other.lastDay,
  };
}
