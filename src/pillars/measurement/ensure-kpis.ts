// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { metricOf } from './measure.ts';
import { moreKpis, type StarterKpi, starterKpis } from './starter-kpis.ts';

/**
 * Gives the organisation the starter KPIs that it has not, and those of these keys; a key that is in no list is a bug.
 * Result: ids of all its KPIs by key.
 */
export async function ensureKpis(
  storage: Storage,
  principal: Principal,
  keys: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, number>> {
  const known = await storage.read(principal, everMade);
  const missing = [
    ...starterKpis.filter(({ key }) => !known.has(key)),
    ...keys.map(kpiOf).filter(({ key }) => known.get(key)?.isRetired ?? true),
  ];
  if (missing.length === 0) return idsOf(known);
  const detail = { keys: missing.map(({ key }) => key) };
  const what = { action: 'measurement/add-starter-kpis', subject: 'kpis', detail };
  return storage.write(principal, what, async (tx) => {
    for (const kpi of missing) await insertKpi(tx, kpi, at);
    return idsOf(await everMade(tx));
  });
}

function kpiOf(key: string): StarterKpi {
  const kpi = [...starterKpis, ...moreKpis].find((each) => each.key === key);
  if (kpi === undefined) throw new Error(`There is no KPI "${key}" to make`);
  return kpi;
}

async function insertKpi(tx: Transaction, kpi: StarterKpi, at: Instant): Promise<void> {
  const { unit, direction } = metricOf(kpi.metricId);
  await tx.query(
    `INSERT INTO measurement_kpi (key, name, metric_id, scope, window_days, unit, direction, target, created_at)
     VALUES ($1, $2, $3, 'organisation', $4, $5, $6, $7, $8)
     ON CONFLICT (organisation_id, key) DO UPDATE SET retired_at = NULL`,
    [kpi.key, kpi.name, kpi.metricId, kpi.windowDays, unit, direction, kpi.target, at],
  );
}

type EverMade = ReadonlyMap<string, { readonly id: number; readonly isRetired: boolean }>;

/** With those that were retired: whoever retired a starter KPI does not want it back with the next scan. */
async function everMade(tx: Transaction): Promise<EverMade> {
  const rows = await tx.query<{ key: string; id: number; isRetired: boolean }>(
    'SELECT key, id, retired_at IS NOT NULL AS "isRetired" FROM measurement_kpi ORDER BY id',
  );
  return new Map(rows.map(({ key, ...kpi }) => [key, kpi]));
}

function idsOf(kpis: EverMade): ReadonlyMap<string, number> {
  return new Map([...kpis].map(([key, { id }]) => [key, id]));
}
