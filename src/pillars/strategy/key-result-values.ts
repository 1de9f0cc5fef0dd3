// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, type Reading } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { InitiativeProgress } from './initiative-progress.ts';
import type { KeyResult } from './key-result.ts';
import type { KpiReadings } from './kpi-readings.ts';

/** Where values of key results come from: KPIs for the bound ones, milestones for those they drive, claims for the others. */
export interface ValueSources {
  readonly storage: Storage;
  readonly readings: KpiReadings;
  readonly initiatives: InitiativeProgress;
}

/** The values of each key result by its id, oldest first: the last one of each UTC day. */
export async function valuesOf(
  sources: ValueSources,
  principal: Principal,
  keyResults: readonly KeyResult[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const kpiIds = keyResults.flatMap(({ kpiId }) => (kpiId === undefined ? [] : [kpiId]));
  const bound = await sources.readings.readings(principal, [...new Set(kpiIds)]);
  const driven = keyResults.flatMap(({ initiativeId }) => initiativeId ?? []);
  const done = await sources.initiatives.doneShares(principal, [...new Set(driven)]);
  const claimed = await sources.storage.read(principal, claims);
  const valuesFor = ({ id, kpiId, initiativeId }: KeyResult) => {
    if (kpiId !== undefined) return bound.get(kpiId);
    return initiativeId === undefined ? claimed.get(id) : done.get(initiativeId);
  };
  const found = keyResults.map((keyResult) => {
    const { id } = keyResult;
    const values = valuesFor(keyResult);
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
