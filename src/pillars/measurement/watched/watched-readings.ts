// SPDX-License-Identifier: Apache-2.0
import type { FigureStatus, Instant, Reading } from '#model';
import type { Transaction } from '#platform/storage';

/** A metric of a project. */
export interface WatchedFigure {
  readonly repositoryId: number;
  readonly metricId: string;
  /** Somebody compares it with its past. */
  readonly needsPast?: boolean | undefined;
}

/** A reading of it, to be stored. */
export interface WatchedReading extends WatchedFigure, Reading {}

export function watchedKey({ repositoryId, metricId }: WatchedFigure): string {
  return `${repositoryId} ${metricId}`;
}

/**
 * The newest readings by `watchedKey`, at most so many of each, oldest first, and for each moment only what was found out
 * last. What was never read is not in the map.
 */
export async function watchedReadings(
  tx: Transaction,
  figures: readonly WatchedFigure[],
  most: number,
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const records = await tx.query<{
    readonly repositoryId: number;
    readonly metricId: string;
    readonly at: Instant;
    readonly knownAt: Instant;
    readonly value: number | null;
    readonly status: FigureStatus;
    readonly coverage: number | null;
  }>(
    `WITH kept AS (SELECT DISTINCT ON (r.metric_id, r.repository_id, r.at) r.repository_id AS "repositoryId", r.metric_id AS "metricId",
       r.at, r.known_at AS "knownAt", r.value, r.status, r.coverage
     FROM measurement_watched_reading r
     JOIN unnest($1::bigint[], $2::text[]) AS wanted (repository_id, metric_id) USING (repository_id, metric_id)
     ORDER BY r.metric_id, r.repository_id, r.at, r.known_at DESC), counted AS (
       SELECT *, row_number() OVER (PARTITION BY "metricId", "repositoryId" ORDER BY at DESC) AS nth FROM kept)
     SELECT "repositoryId", "metricId", at, "knownAt", value, status, coverage FROM counted WHERE nth <= $3
     ORDER BY "metricId", "repositoryId", at`,
    [figures.map((one) => one.repositoryId), figures.map((one) => one.metricId), most],
  );
  const found = new Map<string, Reading[]>();
  for (const { repositoryId, metricId, value, coverage, ...rest } of records) {
    const key = watchedKey({ repositoryId, metricId });
    const reading = { ...rest, value: value ?? undefined, coverage: coverage ?? undefined };
    const known = found.get(key);
    if (known) known.push(reading);
    else found.set(key, [reading]);
  }
  return found;
}

/** Adds readings. Two computed at the very same moment for the same moment are one. */
export async function storeWatched(
  tx: Transaction,
  readings: readonly WatchedReading[],
): Promise<void> {
  const column = <Key extends keyof WatchedReading>(key: Key) => readings.map((one) => one[key]);
  await tx.query(
    `INSERT INTO measurement_watched_reading (repository_id, metric_id, at, known_at, value, status, coverage)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::float8[], $6::text[], $7::float8[])
     ON CONFLICT DO NOTHING`,
    [
      column('repositoryId'),
      column('metricId'),
      column('at'),
      column('knownAt'),
      column('value'),
      column('status'),
      column('coverage'),
    ],
  );
}
