// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, plusMonths } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import {
  type StarterKeyResult,
  type StarterObjective,
  type StarterStrategy,
  starterStrategy,
} from './starter-strategy.ts';

type KpiIds = ReadonlyMap<string, number>;

/**
 * Gives an organisation that has no mission the starter strategy, starting at the moment.
 * `kpiIdByKey`: the KPIs that its key results are bound to; one that is missing is a bug.
 */
export async function ensureStarterStrategy(
  storage: Storage,
  principal: Principal,
  kpiIdByKey: KpiIds,
  at: Instant,
): Promise<void> {
  if (await storage.read(principal, hasMission)) return;
  const strategy = starterStrategy();
  const detail = { objectives: strategy.objectives.map(({ key }) => key) };
  const what = { action: 'strategy/adopt-starter', subject: 'strategy', detail };
  await storage.write(principal, what, (tx) => insertStrategy(tx, strategy, { kpiIdByKey, at }));
}

async function hasMission(tx: Transaction): Promise<boolean> {
  return (await tx.query('SELECT FROM strategy_mission LIMIT 1')).length > 0;
}

interface Starting {
  readonly kpiIdByKey: KpiIds;
  readonly at: Instant;
}

async function insertStrategy(
  tx: Transaction,
  { mission, objectives }: StarterStrategy,
  starting: Starting,
): Promise<void> {
  const made = await tx.query(
    `INSERT INTO strategy_mission (version, text, since) VALUES (1, $1, $2)
     ON CONFLICT DO NOTHING RETURNING version`,
    [mission, starting.at],
  );
  // Somebody else was faster.
  if (made.length === 0) return;
  for (const [position, objective] of objectives.entries()) {
    const id = await insertObjective(tx, objective, position, starting.at);
    for (const [place, keyResult] of objective.keyResults.entries()) {
      await insertKeyResult(tx, keyResult, { objectiveId: id, position: place }, starting);
    }
  }
}

async function insertObjective(
  tx: Transaction,
  { key, title, why, months }: StarterObjective,
  position: number,
  at: Instant,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO strategy_objective (key, title, why, start_at, due_at, position)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [key, title, why, at, plusMonths(at, months), position],
  );
  if (row === undefined) throw new Error(`Adopting the objective ${key} returned no row`);
  return row.id;
}

async function insertKeyResult(
  tx: Transaction,
  keyResult: StarterKeyResult,
  place: { readonly objectiveId: number; readonly position: number },
  { kpiIdByKey, at }: Starting,
): Promise<void> {
  const { key, title, kpi, unit, direction, target, weight, months } = keyResult;
  const kpiId = kpiIdByKey.get(kpi);
  if (kpiId === undefined) throw new Error(`Adopting the key result ${key}: no KPI "${kpi}"`);
  const due = plusMonths(at, months);
  await tx.query(
    `INSERT INTO strategy_key_result
       (objective_id, position, key, title, source, kpi_id, unit, direction, target, weight, start_at, due_at)
     VALUES ($1, $2, $3, $4, 'bound', $5, $6, $7, $8, $9, $10, $11)`,
    [
      place.objectiveId,
      place.position,
      key,
      title,
      kpiId,
      unit,
      direction,
      target,
      weight,
      at,
      due,
    ],
  );
}
