// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, type Principal, type Reading } from '#model';
import { listLog, type TestStorage } from '#platform/storage';
import { openStrategy } from './index.ts';
import { kpiKeysOf, starterStrategy } from './templates.ts';

export const START = at('2026-12-31T09:30:00Z');
export const KPIS = new Map(
  [...new Set(starterStrategy().objectives.flatMap(kpiKeysOf))].map((kpi, index) => [
    kpi,
    index + 1,
  ]),
);
export const RATE = KPIS.get('policy-compliance-rate') ?? 0;
export const UNRESOLVED = KPIS.get('unresolved-licenses') ?? 0;

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}

export function reading(moment: string, value: number | undefined): Reading {
  const status = value === undefined ? 'unknown' : 'known';
  return { at: at(moment), knownAt: at(moment), value, status, coverage: undefined };
}

/** An organisation with the starter strategy; `read` adds readings of a KPI. */
export async function opened(test: TestStorage) {
  const principal = await test.anotherOrganisation();
  const all = new Map<number, Reading[]>();
  const readings = {
    readings: async (_: Principal, ids: readonly number[]) =>
      new Map(ids.map((id) => [id, all.get(id) ?? []])),
  };
  const initiatives = { doneShares: async () => new Map<number, Reading[]>() };
  const strategy = openStrategy({ storage: test.storage, readings, initiatives });
  await strategy.ensureStarterStrategy(principal, KPIS, START);
  const read = (kpi: number, ...more: readonly Reading[]) =>
    all.set(kpi, [...(all.get(kpi) ?? []), ...more]);
  const keyResultOf = async (kpi: number, now: Instant) => {
    const { objectives } = await strategy.objectives(principal, now);
    const found = objectives.flatMap((each) => each.keyResults).find((each) => each.kpiId === kpi);
    if (found === undefined) throw new Error(`No key result is bound to KPI ${kpi}`);
    return found;
  };
  return { principal, strategy, read, keyResultOf };
}

/** A manual key result in the first objective; no verb makes one yet. */
export async function addManual(test: TestStorage, principal: Principal): Promise<number> {
  const what = { action: 'test/add', subject: 'key-result' };
  const [row] = await test.storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO strategy_key_result
         (objective_id, position, key, title, source, unit, direction, baseline, target, start_at, due_at)
       SELECT min(id), 9, 'by-hand', 'Ten teams are trained', 'manual', 'teams', 'increase', 0, 10, $1, $2
       FROM strategy_objective RETURNING id`,
      [START, '2027-12-31T00:00:00Z'],
    ),
  );
  return row?.id ?? 0;
}

export async function countOf(
  test: TestStorage,
  principal: Principal,
  action: string,
): Promise<number> {
  return (await test.storage.read(principal, (tx) => listLog(tx, { limit: 100, action }))).length;
}
