// SPDX-License-Identifier: Apache-2.0
import type { FigureStatus, Instant, Reading } from '#model';
import type { Transaction } from '#platform/storage';

/** A reading of a KPI, to be stored. */
export interface KpiReading extends Reading {
  readonly kpiId: number;
  readonly note?: string | undefined;
}

interface ReadingRecord {
  readonly kpiId: number;
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly value: number | null;
  readonly status: FigureStatus;
  readonly coverage: number | null;
}

/**
 * Readings by KPI, oldest first, and for each moment only what was found out last. Every KPI asked for is in the map.
 */
export async function readingsOf(
  tx: Transaction,
  kpiIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const records = await tx.query<ReadingRecord>(
    `SELECT DISTINCT ON (kpi_id, at) kpi_id AS "kpiId", at, known_at AS "knownAt", value, status, coverage
     FROM measurement_reading WHERE kpi_id = ANY($1::bigint[])
     ORDER BY kpi_id, at, known_at DESC`,
    [kpiIds],
  );
  const found = new Map<number, Reading[]>(kpiIds.map((id) => [id, []]));
  for (const { kpiId, value, coverage, ...rest } of records) {
    const reading = { ...rest, value: value ?? undefined, coverage: coverage ?? undefined };
    found.get(kpiId)?.push(reading);
  }
  return found;
}

/** The newest reading by KPI; a KPI that was never read is not in the map. */
export async function latestReadings(
  tx: Transaction,
  kpiIds: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  const records = await tx.query<ReadingRecord>(
    `SELECT newest.* FROM unnest($1::bigint[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT kpi_id AS "kpiId", at, known_at AS "knownAt", value, status, coverage FROM measurement_reading
       WHERE kpi_id = wanted.id ORDER BY at DESC, known_at DESC LIMIT 1
     ) newest`,
    [kpiIds],
  );
  return new Map(
    records.map(({ kpiId, value, coverage, ...rest }) => [
      kpiId,
      { ...rest, value: value ?? undefined, coverage: coverage ?? undefined },
    ]),
  );
}

/** Adds readings. Two computed at the very same moment for the same moment are one, and the later one counts. */
export async function storeReadings(
  tx: Transaction,
  readings: readonly KpiReading[],
): Promise<void> {
  const column = <Key extends keyof KpiReading>(key: Key) => readings.map((each) => each[key]);
  await tx.query(
    `INSERT INTO measurement_reading (kpi_id, at, known_at, value, status, coverage, note)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::float8[], $5::text[], $6::float8[], $7::text[])
     ON CONFLICT (organisation_id, kpi_id, at, known_at) DO UPDATE
       SET value = excluded.value, status = excluded.status, coverage = excluded.coverage, note = excluded.note`,
    [
      column('kpiId'),
      column('at'),
      column('knownAt'),
      column('value'),
      column('status'),
      column('coverage'),
      column('note'),
    ],
  );
}
