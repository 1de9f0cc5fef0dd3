// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { listKpis } from './kpi.ts';
import { metricOf } from './measure.ts';
import { type StarterKpi, starterKpis } from './starter-kpis.ts';

/** Gives the organisation the starter KPIs that it has not. Result: ids of all its KPIs by key. */
export async function ensureStarterKpis(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<ReadonlyMap<string, number>> {
  const known = await storage.read(principal, idsByKey);
  const missing = starterKpis.filter(({ key }) => !known.has(key));
  if (missing.length === 0) return known;
  const keys = missing.map(({ key }) => key);
  const what = { action: 'measurement/add-starter-kpis', subject: 'kpis', detail: { keys } };
  return storage.write(principal, what, async (tx) => {
    for (const kpi of missing) await insertKpi(tx, kpi, at);
    return idsByKey(tx);
  });
}

async function insertKpi(tx: Transaction, kpi: StarterKpi, at: Instant): Promise<void> {
  const { unit, direction } = metricOf(kpi.metricId);
  await tx.query(
    `INSERT INTO measurement_kpi (key, name, metric_id, scope, window_days, unit, direction, target, created_at)
     VALUES ($1, $2, $3, 'organisation', $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [kpi.key, kpi.name, kpi.metricId, kpi.windowDays, unit, direction, kpi.target, at],
  );
}

async function idsByKey(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  return new Map((await listKpis(tx)).map(({ key, id }) => [key, id]));
}
