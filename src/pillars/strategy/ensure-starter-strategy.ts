// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { insertTemplate, type Starting } from './insert-template.ts';
import { type StarterStrategy, starterStrategy } from './templates.ts';

/**
 * Gives an organisation that has no mission the starter strategy, starting at the moment.
 * `kpiIdByKey`: the KPIs that its key results are bound to; one that is missing is a bug.
 */
export async function ensureStarterStrategy(
  storage: Storage,
  principal: Principal,
  kpiIdByKey: ReadonlyMap<string, number>,
  at: Instant,
): Promise<void> {
  if (await storage.read(principal, hasMission)) return;
  const strategy = starterStrategy();
  const detail = { objectives: strategy.objectives.map(({ key }) => key) };
  const what = { action: 'strategy/adopt-starter', subject: 'strategy', detail };
  const starting = { kpiIdByKey, at, time: 1 };
  await storage.write(principal, what, (tx) => insertStrategy(tx, strategy, starting));
}

async function hasMission(tx: Transaction): Promise<boolean> {
  return (await tx.query('SELECT FROM strategy_mission LIMIT 1')).length > 0;
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
  for (const objective of objectives) await insertTemplate(tx, objective, starting);
}
