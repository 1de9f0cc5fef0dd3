// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import type { AlertSeverity } from '../alerts/index.ts';
import type { DigestPlan, PlanWords } from './digest-plan.ts';

interface PlanRow {
  readonly id: number;
  readonly name: string;
  readonly every: 'day' | 'week';
  readonly weekday: number;
  readonly clock: string;
  readonly zone: string;
  readonly least_severity: AlertSeverity;
  readonly owner: string | null;
  readonly webhook: string | null;
  readonly sealed_key: Buffer | null;
  readonly feed_hash: Buffer | null;
  readonly created_by: string;
  readonly since: Instant;
  readonly next_at: Instant;
  readonly revision: number;
}

/** A plan with what only sending and reading the feed may see. */
export interface KeptPlan {
  readonly plan: DigestPlan;
  readonly sealedKey?: Uint8Array | undefined;
  readonly feedHash?: Uint8Array | undefined;
}

export async function plansInForce(tx: Transaction): Promise<readonly KeptPlan[]> {
  const rows = await tx.query<PlanRow>(
    'SELECT * FROM measurement_digest_plan WHERE retired_at IS NULL ORDER BY id',
  );
  return rows.map(planOf);
}

/** The plan, held until the transaction ends, so that nobody else makes its digest meanwhile. */
export async function lockedPlan(tx: Transaction, id: number): Promise<KeptPlan | undefined> {
  const [row] = await tx.query<PlanRow>(
    'SELECT * FROM measurement_digest_plan WHERE id = $1 AND retired_at IS NULL FOR UPDATE',
    [id],
  );
  return row && planOf(row);
}

function planOf(row: PlanRow): KeptPlan {
  const { id, name, every, weekday, clock, zone, since, revision } = row;
  return {
    plan: {
      ...{ id, name, every, weekday, clock, zone, since, revision },
      leastSeverity: row.least_severity,
      owner: row.owner ?? undefined,
      webhook: row.webhook ?? undefined,
      hasFeed: row.feed_hash !== null,
      createdBy: row.created_by,
      nextAt: row.next_at,
    },
    sealedKey: row.sealed_key ?? undefined,
    feedHash: row.feed_hash ?? undefined,
  };
}

export interface NewPlan extends PlanWords {
  readonly sealedKey?: Uint8Array | undefined;
  readonly feedHash: Uint8Array;
  readonly by: string;
  readonly at: Instant;
  readonly nextAt: Instant;
}

/** Result: its id. */
export async function insertPlan(tx: Transaction, plan: NewPlan): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO measurement_digest_plan (name, every, weekday, clock, zone, least_severity, owner, webhook, sealed_key,
       feed_hash, created_by, created_at, since, next_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13) RETURNING id`,
    [
      ...[plan.name, plan.every, plan.weekday, plan.clock, plan.zone, plan.leastSeverity],
      ...[plan.owner, plan.webhook, plan.sealedKey, plan.feedHash, plan.by, plan.at, plan.nextAt],
    ],
  );
  if (row === undefined) throw new Error('Storing a plan for digests returned no row');
  return row.id;
}

/** Takes it out of force; what waits to be sent for it is given up. `false` where somebody was faster. */
export async function retirePlan(
  tx: Transaction,
  seen: { readonly id: number; readonly revision: number },
  at: Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_digest_plan SET retired_at = $3, revision = revision + 1
     WHERE id = $1 AND revision = $2 AND retired_at IS NULL RETURNING id`,
    [seen.id, seen.revision, at],
  );
  await giveUpWaiting(tx, seen.id, 'Nobody wants it any more.');
  return rows.length > 0;
}

/** What waits to be sent is sent no more. */
export async function giveUpWaiting(tx: Transaction, id: number, problem: string): Promise<void> {
  await tx.query(
    `UPDATE measurement_delivery d SET state = 'failed', problem = $2
     FROM measurement_digest g WHERE g.id = d.digest_id AND g.plan_id = $1 AND d.state = 'waiting'`,
    [id, problem],
  );
}

/** Of a plan that is locked. */
export async function updatePlan(
  tx: Transaction,
  id: number,
  plan: PlanWords & Pick<NewPlan, 'sealedKey' | 'nextAt'>,
): Promise<void> {
  await tx.query(
    `UPDATE measurement_digest_plan SET name = $2, every = $3, weekday = $4, clock = $5, zone = $6, least_severity = $7,
       owner = $8, webhook = $9, sealed_key = $10, next_at = $11, revision = revision + 1 WHERE id = $1`,
    [
      ...[id, plan.name, plan.every, plan.weekday, plan.clock, plan.zone, plan.leastSeverity],
      ...[plan.owner, plan.webhook, plan.sealedKey, plan.nextAt],
    ],
  );
}

export async function beginPeriod(
  tx: Transaction,
  id: number,
  { since, nextAt }: { readonly since: Instant; readonly nextAt: Instant },
): Promise<void> {
  await tx.query('UPDATE measurement_digest_plan SET since = $2, next_at = $3 WHERE id = $1', [
    id,
    since,
    nextAt,
  ]);
}
