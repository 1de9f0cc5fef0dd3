// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Direction, type Instant, isBefore, type Principal, Refusal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { openObjective } from '../objective.ts';
import { openKeyResult } from '../open-key-result.ts';
import { requireLead } from '../require-lead.ts';

/** A key result as somebody wants it. */
export interface NewKeyResult {
  readonly objectiveId: number;
  readonly title: string;
  /** The KPI whose readings are its values; a key result without one is claimed by people. */
  readonly kpiId?: number | undefined;
  /** The initiative whose milestones drive it, from 0 to 1 of them. */
  readonly initiativeId?: number | undefined;
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
  readonly unit: string;
  readonly direction: Direction;
  /** Asked for where people claim; a bound one gets the first known reading. */
  readonly baseline?: number | undefined;
  readonly target: number;
  /** The present moment where it is left out. */
  readonly start?: Instant | undefined;
  readonly due: Instant;
  readonly weight: number;
}

/** Adds a key result to an open objective, beginning at the moment. Result: its id. */
export async function addKeyResult(
  storage: Storage,
  principal: Principal,
  wanted: NewKeyResult,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const start = wanted.start ?? at;
  refuseSenseless(wanted, start);
  const { objectiveId, title, target, unit, direction } = wanted;
  const what = {
    action: 'strategy/add-key-result',
    subject: `objective:${objectiveId}`,
    detail: { title: title.trim(), direction, target, unit },
  };
  return storage.write(principal, what, async (tx) => {
    await openObjective(tx, objectiveId);
    return insertKeyResult(tx, wanted, start);
  });
}

async function insertKeyResult(
  tx: Transaction,
  wanted: NewKeyResult,
  at: Instant,
): Promise<number> {
  const { objectiveId, title, kpiId, unit, direction, baseline, target, due, weight } = wanted;
  const source =
    kpiId !== undefined ? 'bound' : wanted.initiativeId !== undefined ? 'milestones' : 'manual';
  const key = wanted.key ?? stableKey(title, randomUUID());
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO strategy_key_result
       (objective_id, position, key, title, source, kpi_id, unit, direction, baseline, target, weight, start_at, due_at,
        initiative_id)
     SELECT $1, coalesce(max(position), -1) + 1, $12, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13
     FROM strategy_key_result WHERE objective_id = $1 RETURNING id`,
    [
      objectiveId,
      title.trim(),
      source,
      kpiId,
      unit.trim(),
      direction,
      baseline,
      target,
      weight,
      at,
      due,
      key,
      wanted.initiativeId,
    ],
  );
  if (row === undefined) throw new Error('Adding a key result: the database kept no row');
  return row.id;
}

/** Takes a key result out of its objective. What was read and claimed of it is kept. Result: the objective's id. */
export async function dropKeyResult(
  storage: Storage,
  principal: Principal,
  { id, reason }: { readonly id: number; readonly reason: string },
  at: Instant,
): Promise<number> {
  requireLead(principal);
  if (reason.trim() === '') {
    const message = 'Dropping the key result: no reason is given.';
    throw new Refusal('invalid', 'strategy/no-reason', message, 'Say why; it goes into the trail.');
  }
  const { title, objectiveId } = await storage.read(principal, (tx) => openKeyResult(tx, id));
  const detail = { title, reason: reason.trim() };
  const subject = `objective:${objectiveId}`;
  await storage.write(
    principal,
    { action: 'strategy/drop-key-result', subject, detail },
    async (tx) => {
      await openObjective(tx, objectiveId);
      await tx.query('UPDATE strategy_key_result SET dropped_at = $2 WHERE id = $1', [id, at]);
    },
  );
  return objectiveId;
}

function refuseSenseless(wanted: NewKeyResult, at: Instant): void {
  const { title, unit, kpiId, baseline, target, due, weight } = wanted;
  if (title.trim() === '') throw bad('its title is empty', 'Say when the objective is reached.');
  if (unit.trim() === '')
    throw bad('its unit is empty', 'Say what is counted: people, teams, releases.');
  if (!(weight > 0))
    throw bad(`its weight is ${weight}`, 'Give a number above 0; 1 is the usual one.');
  if (!isBefore(at, due)) throw bad('it would be due before it begins', 'Choose a later day.');
  if (kpiId !== undefined) return;
  if (baseline === undefined) {
    throw bad('it says not where it begins', 'Give the value of today, or bind it to a KPI.');
  }
  if (baseline === target && wanted.direction !== 'keep') {
    throw bad(
      `target and baseline are both ${target}, so there is no way to go`,
      'Give another target, or choose to keep the value as it is.',
    );
  }
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'strategy/bad-key-result', `Adding the key result: ${what}.`, next);
}
