// SPDX-License-Identifier: Apache-2.0
import { keepFor } from './keep-for.ts';
import type { ContributionDay } from './metric-facts.ts';

/** Commits under one key: a person's or an organisation's. */
export interface Tally {
  /** Empty for the commits that cannot be put under any key. */
  readonly key: string;
  readonly label: string;
  readonly commits: number;
  /** First UTC day with commits. */
  readonly firstDay: string;
  /** Last UTC day with commits. */
  readonly lastDay: string;
}

/** Commits by person, most first. Who is nobody (a commit without name and address) has the empty key. */
export function tallyPeople(days: readonly ContributionDay[]): readonly Tally[] {
  return peopleOf(days, 'people');
}

// A dozen metrics ask for the people of one and the same window.
const peopleOf = keepFor(
  { most: 1, keyOf: (key: string) => key },
  (days: readonly ContributionDay[]) =>
    tally(days, (day) => ({ key: day.person.trim(), label: day.label.trim() })),
);

/** Commits by employer at the time, most first. An employer nobody knows has the empty key. */
export function tallyEmployers(days: readonly ContributionDay[]): readonly Tally[] {
  return tally(days, (day) => {
    const employer = day.employer?.trim() ?? '';
    return { key: employer, label: employer };
  });
}

/** Sum of the commits. */
export function commitsOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { commits }) => sum + commits, 0);
}

/** Share of the commits that could be put under a key, 0 to 1; `undefined` when there are none. */
export function ascribedShare(tallies: readonly Tally[]): number | undefined {
  const all = commitsOf(tallies);
  return all === 0 ? undefined : commitsOf(ascribed(tallies)) / all;
}

/** The tallies that have a key. */
export function ascribed(tallies: readonly Tally[]): readonly Tally[] {
  return tallies.filter(({ key }) => key !== '');
}

type Names = Pick<Tally, 'key' | 'label'>;

interface Running {
  label: string;
  commits: number;
  firstDay: string;
  lastDay: string;
}

function tally(
  days: readonly ContributionDay[],
  namesOf: (day: ContributionDay) => Names,
): readonly Tally[] {
  const found = new Map<string, Running>();
  for (const each of days) {
    const { key, label } = namesOf(each);
    const running = found.get(key);
    if (running === undefined) {
      found.set(key, { label, commits: each.commits, firstDay: each.day, lastDay: each.day });
    } else addTo(running, label, each);
  }
  return [...found].map(([key, running]) => ({ key, ...running })).sort(mostCommitsFirst);
}

// People change their names: the newest counts. Two names on one day: any rule will do that ignores the order of rows.
function addTo(running: Running, label: string, { day, commits }: ContributionDay): void {
  running.commits += commits;
  if (day < running.firstDay) running.firstDay = day;
  if (day > running.lastDay || (day === running.lastDay && label > running.label)) {
    running.label = label;
    running.lastDay = day;
  }
}

function mostCommitsFirst(one: Tally, other: Tally): number {
  return other.commits - one.commits || (one.key < other.key ? -1 : 1);
}
