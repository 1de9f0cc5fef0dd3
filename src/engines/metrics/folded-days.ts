// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Window } from '#model';
import type { Metric } from './metric.ts';
import type { ContributionDay } from './metric-facts.ts';

/** What somebody did for one employer in a time of which single days are not asked for, in all repositories together. */
export interface FoldedWork
  extends Pick<ContributionDay, 'person' | 'label' | 'employer' | 'actorClass' | 'commits'> {
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The work as days that metrics take for the whole of it: its first and its last, which carry all commits. A person of a
 * thousand days is two.
 */
export function foldedDays({ firstDay, lastDay, ...work }: FoldedWork): readonly ContributionDay[] {
  // Of which repository nobody asks before the window begins.
  const day = { ...work, repository: '' };
  if (firstDay === lastDay) return [{ ...day, day: firstDay }];
  return [
    { ...day, day: firstDay, commits: work.commits - 1 },
    { ...day, day: lastDay, commits: 1 },
  ];
}

/** The first UTC day from which on the metric looks at each day by itself, for a figure of that window. */
export function singleDaysFrom({ looksBackTo }: Metric, window: Window): string {
  return dayOf(looksBackTo?.(window) ?? window.from);
}

/** The earliest of days, of which there is one at least. */
export function earliestOf(days: readonly string[]): string {
  return days.reduce((first, day) => (day < first ? day : first));
}
