// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { addInitiative, type NewInitiative } from '../add-initiative.ts';
import { type InitiativeState, subjectOf } from '../initiative.ts';
import { changePlan, type PlanWords } from '../plan/index.ts';
import { requireLead } from '../require-lead.ts';

/** A plan that was approved, with its milestones by name. */
interface RestoredBaseline extends PlanWords {
  readonly at: Instant;
  readonly reason: string;
  readonly approver: string;
  readonly actor: string;
}

/** An initiative as another office had it. */
export interface Restoring extends NewInitiative, PlanWords {
  readonly stableKey: string;
  readonly state: InitiativeState;
  readonly endedAt?: Instant | undefined;
  readonly baselines: readonly RestoredBaseline[];
}

const UNAPPROVED: readonly InitiativeState[] = ['idea', 'business-case', 'cancelled'];

/** Makes an initiative in the state that it had elsewhere, with the plans that were approved there. Result: its id. */
export async function restoreInitiative(
  storage: Storage,
  principal: Principal,
  { milestones, budget, baselines, state, endedAt, ...words }: Restoring,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  if (baselines.length === 0 && !UNAPPROVED.includes(state)) throw withoutBaseline(words, state);
  const id = await addInitiative(storage, principal, words, { at });
  // Every milestone that a plan ever had; those that are gone are taken out again.
  const gone = baselines
    .flatMap((one) => one.milestones)
    .filter((one, place, all) => all.findIndex(({ key }) => key === one.key) === place)
    .filter(({ key }) => !milestones.some((one) => one.key === key));
  const plan = { id, milestones: [...milestones, ...gone], budget };
  await changePlan(storage, principal, { ...plan, revision: 1 }, at);
  const detail = { state, baselines: baselines.length };
  const what = { action: 'execution/restore-initiative', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    const ids = await idsByKey(tx, id);
    const removed = gone.flatMap(({ key = '' }) => ids.get(key) ?? []);
    await tx.query(
      'UPDATE execution_milestone SET is_removed = true WHERE id = ANY($1::bigint[])',
      [removed],
    );
    await insertBaselines(tx, { id, baselines, ids });
    await tx.query('UPDATE execution_initiative SET state = $2, ended_at = $3 WHERE id = $1', [
      id,
      state,
      endedAt,
    ]);
  });
  return id;
}

async function idsByKey(tx: Transaction, id: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; key: string }>(
    'SELECT id, key FROM execution_milestone WHERE initiative_id = $1',
    [id],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}

interface Kept {
  readonly id: number;
  readonly baselines: readonly RestoredBaseline[];
  readonly ids: ReadonlyMap<string, number>;
}

async function insertBaselines(tx: Transaction, { id, baselines, ids }: Kept): Promise<void> {
  for (const [place, baseline] of baselines.entries()) {
    const { at, reason, approver, actor, milestones, budget } = baseline;
    const named = milestones.map((one) => ({ ...one, id: ids.get(one.key ?? '') ?? 0 }));
    await tx.query(
      `INSERT INTO execution_baseline (initiative_id, version, at, reason, approver, actor, plan)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, place + 1, at, reason, approver, actor, { milestones: named, budget }],
    );
  }
}

function withoutBaseline({ title }: NewInitiative, state: InitiativeState): Refusal {
  return new Refusal(
    'invalid',
    'execution/no-baseline',
    `Restoring "${title}": it is ${state}, and no plan of it was ever approved.`,
    'Give its baselines, or make it an idea.',
  );
}
