// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, type Reading } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { KeyResult } from './key-result.ts';
import type { KpiReadings } from './kpi-readings.ts';

/** Where values of key results come from: KPIs for the bound ones, claims for the manual ones. */
export interface ValueSources {
  readonly storage: Storage;
  readonly readings: KpiReadings;
}

/** The values of each key result by its id, oldest first: the last one of each UTC day. */
export async function valuesOf(
  sources: ValueSources,
  principal: Principal,
  keyResults: readonly KeyResult[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const kpiIds = keyResults.flatMap(({ kpiId }) => (kpiId === undefined ? [] : [kpiId]));
  const bound = await sources.readings.readings(principal, [...new Set(kpiIds)]);
  const claimed = await sources.storage.read(principal, claims);
  const found = keyResults.map(({ id, kpiId }) => {
    const values = kpiId === undefined ? claimed.get(id) : bound.get(kpiId);
    return [id, lastOfEachDay(values ?? [])] as const;
  });
  return new Map(found);
}

async function claims(tx: Transaction): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const rows = await tx.query<{ id: number; at: Instant; value: number }>(
    'SELECT key_result_id AS id, at, value FROM strategy_claim ORDER BY key_result_id, at',
  );
  const found = new Map<number, Reading[]>();
  for (const { id, at, value } of rows) {
    const claim: Reading = { at, knownAt: at, value, status: 'known', coverage: undefined };
    found.set(id, [...(found.get(id) ?? []), claim]);
  }
  return found;
}

// Ten scans on one day are one point of a trend, not ten.
function lastOfEachDay(readings: readonly Reading[]): readonly Reading[] {
  return [...new Map(readings.map((reading) => [dayOf(reading.at), reading])).values()];
}
