// SPDX-License-Identifier: Apache-2.0
import { type Direction, type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** What is to be reached by when. */
export interface KeyResult {
  readonly id: number;
  readonly objectiveId: number;
  readonly title: string;
  /** Stable name in files. */
  readonly key: string;
  /**
   * `bound`: its values are a KPI's readings. `manual`: a person claims them. `milestones`: they are the share of an
   * initiative's milestones that is done.
   */
  readonly source: 'bound' | 'manual' | 'milestones';
  readonly kpiId?: number | undefined;
  /** The execution's id of the initiative whose milestones drive it. */
  readonly initiativeId?: number | undefined;
  readonly unit: string;
  readonly direction: Direction;
  /** Absent until the first known reading. */
  readonly baseline?: number | undefined;
  readonly target: number;
  readonly start: Instant;
  readonly due: Instant;
  readonly weight: number;
}

interface KeyResultRecord extends Omit<KeyResult, 'kpiId' | 'initiativeId' | 'baseline'> {
  readonly kpiId: number | null;
  readonly initiativeId: number | null;
  readonly baseline: number | null;
}

/** Key results in the order of the strategy, without those that were dropped. */
export async function listKeyResults(tx: Transaction): Promise<readonly KeyResult[]> {
  const rows = await tx.query<KeyResultRecord>(
    `SELECT id, key, objective_id AS "objectiveId", title, source, kpi_id AS "kpiId", initiative_id AS "initiativeId", unit, direction, baseline, target,
       start_at AS start, due_at AS due, weight
     FROM strategy_key_result WHERE dropped_at IS NULL ORDER BY objective_id, position, id`,
  );
  return rows.map(({ kpiId, initiativeId, baseline, ...row }) => ({
    ...row,
    kpiId: kpiId ?? undefined,
    initiativeId: initiativeId ?? undefined,
    baseline: baseline ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function keyResultById(tx: Transaction, id: number): Promise<KeyResult> {
  const found = (await listKeyResults(tx)).find((keyResult) => keyResult.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'strategy/no-such-key-result',
    `There is no key result ${id}.`,
    'Look for it in the list of objectives.',
  );
}
