// SPDX-License-Identifier: Apache-2.0
import type { Window } from '#model';
import { instantOf } from './instant-of.ts';
import type { ComponentFact, ContributionDay, MetricFacts, ReleaseTag } from './metric-facts.ts';

/** Facts of a vector; what is not named is empty. */
export function factsOf(facts: Partial<MetricFacts>): MetricFacts {
  return { contributions: [], releases: [], components: [], items: [], ...facts };
}

/** What somebody did on a day; human, of no known employer, in one repository, unless said otherwise. */
export function work(
  person: string,
  day: string,
  commits: number,
  more: Partial<ContributionDay> = {},
): ContributionDay {
  return { person, label: person, actorClass: 'human', day, commits, repository: 'one', ...more };
}

/** One day's work of several people, named a, b, c ... in the order of their commits. */
export function workOfMany(day: string, commits: readonly number[]): readonly ContributionDay[] {
  return commits.map((count, index) => work(`person-${index + 1}`, day, count));
}

/** One day's work for employers; the empty name stands for an employer nobody knows. */
export function workFor(day: string, commits: Readonly<Record<string, number>>) {
  return Object.entries(commits).map(([employer, count], index) =>
    work(`person-${index + 1}`, day, count, { employer: employer || undefined }),
  );
}

/** The counted lines of a day's work. */
export function changed(commits: number, added: number, deleted: number, large = 0) {
  return { lines: { commits, added, deleted, large } };
}

/** A tag of one repository. */
export function tag(name: string, at: string): ReleaseTag {
  return { name, at: instantOf(at), repository: 'one' };
}

/** Components, one for each licence; `undefined` where none is known. */
export function licensed(licenses: readonly (string | undefined)[]): readonly ComponentFact[] {
  return licenses.map((license, index) => ({ ...component(index + 1), license }));
}

/** Components, one for each verdict. */
export function judged(verdicts: readonly ComponentFact['verdict'][]): readonly ComponentFact[] {
  return verdicts.map((verdict, index) => ({ ...component(index + 1), verdict }));
}

/** Components, each with the release of the version in use and that of the newest. */
export function released(
  dates: readonly (readonly [string | undefined, string | undefined])[],
): readonly ComponentFact[] {
  const at = (text: string | undefined) => (text === undefined ? undefined : instantOf(text));
  return dates.map(([releasedAt, latestAt], index) => ({
    ...component(index + 1),
    releasedAt: at(releasedAt),
    latestAt: at(latestAt),
  }));
}

/** Components, one for each number of newer releases; `undefined` where nobody knows. */
export function behind(newer: readonly (number | undefined)[]): readonly ComponentFact[] {
  return newer.map((count, index) => ({ ...component(index + 1), newer: count }));
}

/** A window, from its first instant to the one that no longer belongs to it. */
export function windowOf(from: string, to: string): Window {
  return { from: instantOf(from), to: instantOf(to) };
}

/** The window that vectors use unless the point is another. */
export const year2025 = windowOf('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

function component(id: number): ComponentFact {
  return { id, purl: `pkg:npm/example-${id}@1.0.0`, verdict: 'unknown', repositories: 1 };
}
