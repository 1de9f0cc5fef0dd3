// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { openObjective, subjectOf } from './objective.ts';
import { requireLead } from './require-lead.ts';

/** What a person says of an objective between reviews. */
export interface CheckIn {
  readonly at: Instant;
  readonly actor: string;
  /** From 0, it will not be reached, to 10, it will. */
  readonly confidence: number;
  readonly changed: string;
  readonly next: string;
}

export interface NewCheckIn extends Pick<CheckIn, 'confidence' | 'changed' | 'next'> {
  readonly objectiveId: number;
}

const MOST_SHOWN = 50;
const COLUMNS = 'at, actor, confidence, changed, next';

/** Keeps a check-in beside the earlier ones; refuses one about a closed objective, and one that says nothing. */
export async function checkIn(
  storage: Storage,
  principal: Principal,
  { objectiveId, confidence, ...words }: NewCheckIn,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const changed = words.changed.trim();
  const next = words.next.trim();
  if (!Number.isInteger(confidence) || confidence < 0 || confidence > 10) {
    throw bad(`the confidence is ${confidence}`, 'Give a whole number from 0 to 10.');
  }
  if (changed === '') throw bad('it does not say what changed', 'Say it in a sentence.');
  const detail = { confidence, changed, next };
  const subject = subjectOf(objectiveId);
  await storage.write(principal, { action: 'strategy/check-in', subject, detail }, async (tx) => {
    await openObjective(tx, objectiveId);
    await tx.query(
      'INSERT INTO strategy_check_in (objective_id, at, actor, confidence, changed, next) VALUES ($1, $2, $3, $4, $5, $6)',
      [objectiveId, at, principal.actor, confidence, changed, next],
    );
  });
}

/** The newest one of each objective, by its id. */
export async function latestCheckIns(tx: Transaction): Promise<ReadonlyMap<number, CheckIn>> {
  const rows = await tx.query<CheckIn & { objectiveId: number }>(
    `SELECT DISTINCT ON (objective_id) objective_id AS "objectiveId", ${COLUMNS}
     FROM strategy_check_in ORDER BY objective_id, id DESC`,
  );
  return new Map(rows.map(({ objectiveId, ...said }) => [objectiveId, said]));
}

/** Those of one objective, newest first. */
export async function checkInsOf(tx: Transaction, objectiveId: number): Promise<CheckIn[]> {
  const rows = await tx.query<CheckIn>(
    `SELECT ${COLUMNS} FROM strategy_check_in WHERE objective_id = $1 ORDER BY id DESC LIMIT ${MOST_SHOWN}`,
    [objectiveId],
  );
  return [...rows];
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'strategy/bad-check-in', `Checking in: ${what}.`, next);
}
