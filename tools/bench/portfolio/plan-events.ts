// SPDX-License-Identifier: Apache-2.0
import { planItems } from './plan-items.ts';
import { type Random, randomFrom } from './random.ts';
import type { EventsSize } from './store-events.ts';

type Row = readonly unknown[];

/** What happened in one repository, as rows of the tables that keep it, the repository's id left out. */
export interface PlannedEvents {
  readonly commits: readonly Row[];
  readonly days: readonly Row[];
  readonly releases: readonly Row[];
  readonly items: readonly Row[];
  readonly itemEvents: readonly Row[];
}

export interface Surroundings {
  /** Ids of all identities, in order. */
  readonly identities: readonly number[];
  readonly endsMs: number;
}

const DAY_MS = 86_400_000;
const DAYS = 8 * 365;
const COMMITS_SHARE = 0.65;
/** So much flatter than 1, 1/2, 1/3 ... is the list of sizes: ten of a thousand repositories have a sixth of all events. */
const FLATNESS = 10;

/** The events of the repository of that number; the first is the largest. */
export function planEvents(
  size: EventsSize,
  number: number,
  { identities, endsMs }: Surroundings,
): PlannedEvents {
  const random = randomFrom(size.seed * 5_000_011 + number);
  const count = Math.round(size.events * shareOf(number, size.repositories));
  const commits = Math.round(count * COMMITS_SHARE);
  const people = peopleOf(identities, count, random);
  const pick = () => people[Math.floor(random.next() ** 3 * people.length)] ?? 0;
  const when = () => endsMs - Math.floor(random.next() * DAYS * DAY_MS);
  const placed = Array.from({ length: commits }, () => ({ author: pick(), atMs: when() }));
  return {
    commits: placed.map(({ author, atMs }, i) => {
      const at = new Date(atMs).toISOString();
      return [`\\x${commitId(number, i)}`, author, author, at, at, 1, 1 + random.below(6)];
    }),
    days: daysOf(placed, random),
    releases: releasesOf(number, endsMs),
    ...planItems({ events: count - commits, random, pick, when, endsMs, identities }),
  };
}

function shareOf(number: number, repositories: number): number {
  const weight = (one: number) => 1 / (one + FLATNESS);
  const all = Array.from({ length: repositories }, (_, i) => weight(i));
  return weight(number) / all.reduce((sum, one) => sum + one, 0);
}

function peopleOf(identities: readonly number[], count: number, random: Random): readonly number[] {
  const wanted = Math.min(identities.length, 3 + Math.floor(Math.sqrt(count) * 3));
  return Array.from({ length: wanted }, () => identities[random.below(identities.length)] ?? 0);
}

function commitId(repository: number, commit: number): string {
  return `${repository.toString(16).padStart(20, '0')}${commit.toString(16).padStart(20, '0')}`;
}

interface Placed {
  readonly author: number;
  readonly atMs: number;
}

function daysOf(commits: readonly Placed[], random: Random): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { author, atMs } of commits) {
    const key = `${author} ${new Date(atMs).toISOString().slice(0, 10)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [author, day] = key.split(' ');
    return [author, day, count, count, count * random.below(80), count * random.below(50), 0];
  });
}

/** One every thirty days. */
function releasesOf(number: number, endsMs: number): readonly Row[] {
  return Array.from({ length: Math.floor(DAYS / 30) }, (_, i) => {
    const at = new Date(endsMs - (i + 1) * 30 * DAY_MS).toISOString();
    return [`v1.${Math.floor(DAYS / 30) - i}.0`, `\\x${commitId(number, i)}`, at];
  });
}
