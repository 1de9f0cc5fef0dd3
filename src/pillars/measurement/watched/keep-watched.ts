// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, type Reading } from '#model';
import type { Storage } from '#platform/storage';
import { monthStarts } from '../calendar.ts';
import { compareProjects } from '../compare-projects.ts';
import { factsFor } from '../facts-for.ts';
import { type FactsSource, factsUntil } from '../facts-source.ts';
import { DEFAULT_WINDOW_DAYS, measure, metricOf } from '../measure.ts';
import type { NamedRepository } from '../project.ts';
import { looksAtComponents } from '../sheet.ts';
import {
  storeWatched,
  type WatchedFigure,
  type WatchedReading,
  watchedKey,
  watchedReadings,
} from './watched-readings.ts';

interface Parts {
  readonly storage: Storage;
  readonly facts: FactsSource;
}

interface Keeping {
  readonly figures: readonly WatchedFigure[];
  /** The repositories there are; a figure of another is passed over. */
  readonly repositories: readonly NamedRepository[];
  readonly at: Instant;
}

/** A year, and enough to say what is usual. */
const MONTH_ENDS = 12;
/** Of more figures the past is only read where somebody compares with it: each may want a whole history. */
const MOST_PASTS = 200;

/**
 * Keeps what the watched figures are now: a first reading of the UTC day, or one that says something else than the
 * latest of that day. A figure that was never kept gets its last twelve month ends as well, where a history tells them.
 * Result: how many readings were added.
 */
export async function keepWatched(
  parts: Parts,
  principal: Principal,
  { figures, repositories, at }: Keeping,
): Promise<number> {
  const there = new Set(repositories.map(({ id }) => id));
  const watched = distinct(figures).filter(({ repositoryId }) => there.has(repositoryId));
  if (watched.length === 0) return 0;
  const known = await parts.storage.read(principal, (tx) => watchedReadings(tx, watched, 1));
  const added = [
    ...(await pastOf(parts, principal, { watched, known, at })),
    ...(await readingsOfToday(parts, principal, { watched, known, repositories, at })),
  ];
  if (added.length === 0) return 0;
  const what = {
    action: 'measurement/keep-watched',
    subject: 'projects',
    detail: { readings: added.length },
  };
  await parts.storage.write(principal, what, (tx) => storeWatched(tx, added));
  return added.length;
}

function distinct(figures: readonly WatchedFigure[]): readonly WatchedFigure[] {
  const found = new Map<string, WatchedFigure>();
  for (const one of figures) {
    const key = watchedKey(one);
    if (one.needsPast || !found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

interface Watching {
  readonly watched: readonly WatchedFigure[];
  readonly known: ReadonlyMap<string, readonly Reading[]>;
  readonly at: Instant;
}

async function readingsOfToday(
  parts: Parts,
  principal: Principal,
  { watched, known, repositories, at }: Watching & Pick<Keeping, 'repositories'>,
): Promise<readonly WatchedReading[]> {
  const ids = new Set(watched.map(({ repositoryId }) => repositoryId));
  const { projects } = await compareProjects(parts, principal, {
    repositories: repositories.filter(({ id }) => ids.has(id)),
    at,
    metricIds: [...new Set(watched.map(({ metricId }) => metricId))],
  });
  const rows = new Map(projects.map((row) => [row.repositoryId, row]));
  return watched.flatMap((figure) => {
    const now = rows.get(figure.repositoryId)?.figures[figure.metricId];
    if (now === undefined) return [];
    const { value, status, coverage } = now;
    const latest = known.get(watchedKey(figure))?.findLast((one) => dayOf(one.at) === dayOf(at));
    const isSame = latest?.value === value && latest?.status === status;
    return latest !== undefined && isSame
      ? []
      : [{ ...figure, at, knownAt: at, value, status, coverage }];
  });
}

/** Month ends of figures that were never kept, one history at a time. */
async function pastOf(
  parts: Parts,
  principal: Principal,
  { watched, known, at }: Watching,
): Promise<readonly WatchedReading[]> {
  const fresh = watched.filter(
    (figure) => !known.has(watchedKey(figure)) && !looksAtComponents(metricOf(figure.metricId)),
  );
  const young = fresh.length > MOST_PASTS ? fresh.filter((one) => one.needsPast) : fresh;
  const found: WatchedReading[] = [];
  for (const repositoryId of new Set(young.map((one) => one.repositoryId))) {
    const asked = young
      .filter((one) => one.repositoryId === repositoryId)
      .map(({ metricId }) => metricOf(metricId));
    const monthEnds = monthStarts(at, MONTH_ENDS);
    const questions = asked.flatMap((metric) =>
      monthEnds.map((then) => ({ metric, windowDays: DEFAULT_WINDOW_DAYS, at: then })),
    );
    const facts = await factsFor(parts.facts, principal, { questions, until: at, repositoryId });
    for (const then of monthEnds) {
      const factsThen = factsUntil(facts, then);
      for (const metric of asked) {
        const question = { metric, windowDays: DEFAULT_WINDOW_DAYS, parameters: {}, at: then };
        const { value, status, coverage } = measure(factsThen, question).figure;
        if (status === 'unknown') continue;
        found.push({
          repositoryId,
          metricId: metric.id,
          at: then,
          knownAt: at,
          value,
          status,
          coverage,
        });
      }
    }
  }
  return found;
}
