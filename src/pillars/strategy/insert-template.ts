// SPDX-License-Identifier: Apache-2.0
import { type Instant, plusMonths } from '#model';
import type { Transaction } from '#platform/storage';
import type { KeyResultTemplate, ObjectiveTemplate } from './templates.ts';

/** What makes an objective of this organisation out of a template. */
export interface Starting {
  /** The KPIs that key results are bound to; one that is missing is a bug. */
  readonly kpiIdByKey: ReadonlyMap<string, number>;
  readonly at: Instant;
  /** Which time the template is taken over; the keys of later times are told apart by it. */
  readonly time: number;
}

/** Adds the objective at the end of the list, with its key results. Result: its id. */
export async function insertTemplate(
  tx: Transaction,
  { key, title, why, months, keyResults }: ObjectiveTemplate,
  starting: Starting,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO strategy_objective (key, title, why, start_at, due_at, position)
     VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(position), -1) + 1 FROM strategy_objective)) RETURNING id`,
    [keyOf(key, starting), title, why, starting.at, plusMonths(starting.at, months)],
  );
  if (row === undefined) throw new Error(`Adopting the objective ${key} returned no row`);
  for (const [position, keyResult] of keyResults.entries()) {
    await insertKeyResult(tx, keyResult, { objectiveId: row.id, position }, starting);
  }
  return row.id;
}

async function insertKeyResult(
  tx: Transaction,
  keyResult: KeyResultTemplate,
  place: { readonly objectiveId: number; readonly position: number },
  starting: Starting,
): Promise<void> {
  const { key, title, unit, direction, target, weight, months } = keyResult;
  const { at } = starting;
  const bound = 'kpi' in keyResult ? kpiIdOf(keyResult.kpi, key, starting) : undefined;
  const baseline = 'kpi' in keyResult ? undefined : keyResult.baseline;
  await tx.query(
    `INSERT INTO strategy_key_result
       (objective_id, position, key, title, source, kpi_id, unit, direction, baseline, target, weight, start_at, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      place.objectiveId,
      place.position,
      keyOf(key, starting),
      title,
      bound === undefined ? 'manual' : 'bound',
      bound,
      unit,
      direction,
      baseline,
      target,
      weight,
      at,
      plusMonths(at, months),
    ],
  );
}

function kpiIdOf(kpi: string, keyResult: string, { kpiIdByKey }: Starting): number {
  const id = kpiIdByKey.get(kpi);
  if (id === undefined) throw new Error(`Adopting the key result ${keyResult}: no KPI "${kpi}"`);
  return id;
}

/** The key of what is made out of the template with the key. */
export function keyOf(key: string, { time }: Pick<Starting, 'time'>): string {
  return time === 1 ? key : `${key}@${time}`;
}
