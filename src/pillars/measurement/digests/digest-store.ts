// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { json, type Transaction } from '#platform/storage';
import type { Delivery, Digest, DigestBody } from './digest.ts';

interface DigestRow {
  readonly id: number;
  readonly plan_id: number;
  readonly name: string;
  readonly period_from: Instant;
  readonly period_to: Instant;
  readonly body: DigestBody;
  readonly state: Delivery['state'] | null;
  readonly attempts: number | null;
  readonly next_at: Instant | null;
  readonly problem: string | null;
  readonly sent_at: Instant | null;
}

const SELECT = `SELECT g.id, g.plan_id, p.name, g.period_from, g.period_to, g.body, d.state, d.attempts, d.next_at, d.problem, d.sent_at
  FROM measurement_digest g JOIN measurement_digest_plan p ON p.organisation_id = g.organisation_id AND p.id = g.plan_id
  LEFT JOIN measurement_delivery d ON d.organisation_id = g.organisation_id AND d.digest_id = g.id`;

/** The newest first; of one plan where it is named. */
export async function latestDigests(
  tx: Transaction,
  limit: number,
  planId?: number,
): Promise<readonly Digest[]> {
  const rows = await tx.query<DigestRow>(
    `${SELECT} WHERE $2::bigint IS NULL OR g.plan_id = $2 ORDER BY g.period_to DESC, g.id DESC LIMIT $1`,
    [limit, planId],
  );
  return rows.map(digestOf);
}

export async function digestById(tx: Transaction, id: number): Promise<Digest | undefined> {
  const [row] = await tx.query<DigestRow>(`${SELECT} WHERE g.id = $1`, [id]);
  return row && digestOf(row);
}

function digestOf(row: DigestRow): Digest {
  const { id, plan_id: planId, name, period_from: from, period_to: to, body } = row;
  return { id, planId, name, from, to, body, delivery: deliveryOf(row) };
}

function deliveryOf({
  state,
  attempts,
  next_at,
  problem,
  sent_at,
}: DigestRow): Delivery | undefined {
  if (state === null || next_at === null) return undefined;
  return {
    state,
    attempts: attempts ?? 0,
    nextAt: next_at,
    problem: problem ?? undefined,
    sentAt: sent_at ?? undefined,
  };
}

export interface NewDigest {
  readonly planId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly body: DigestBody;
  /** Whether it is to be sent. */
  readonly goesOut: boolean;
}

/** Keeps a digest together with its delivery. Result: its id; `undefined` where the period has one already. */
export async function insertDigest(
  tx: Transaction,
  { planId, from, to, body, goesOut }: NewDigest,
  at: Instant,
): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO measurement_digest (plan_id, period_from, period_to, made_at, body) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id, plan_id, period_to) DO NOTHING RETURNING id`,
    [planId, from, to, at, json(body)],
  );
  if (row === undefined) return undefined;
  if (goesOut)
    await tx.query(
      `INSERT INTO measurement_delivery (digest_id, state, next_at) VALUES ($1, 'waiting', $2)`,
      [row.id, at],
    );
  return row.id;
}

/** Takes deliveries that are due; until the lease ends nobody else takes them. Result: ids of their digests. */
export async function takeDue(
  tx: Transaction,
  { at, lease, most }: { readonly at: Instant; readonly lease: Instant; readonly most: number },
): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(
    `UPDATE measurement_delivery SET attempts = attempts + 1, next_at = $2 WHERE digest_id IN (
       SELECT digest_id FROM measurement_delivery WHERE state = 'waiting' AND next_at <= $1::timestamptz
       ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING digest_id AS id`,
    [at, lease, most],
  );
  return rows.map(({ id }) => id);
}

export async function hasDue(tx: Transaction, at: Instant): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }>(
    `SELECT EXISTS (SELECT FROM measurement_delivery WHERE state = 'waiting' AND next_at <= $1::timestamptz)
       OR EXISTS (SELECT FROM measurement_digest_plan WHERE retired_at IS NULL AND next_at <= $1::timestamptz) AS due`,
    [at],
  );
  return row?.due === true;
}

export async function markSent(tx: Transaction, id: number, at: Instant): Promise<void> {
  await tx.query(
    `UPDATE measurement_delivery SET state = 'sent', sent_at = $2, problem = NULL WHERE digest_id = $1`,
    [id, at],
  );
}

/** Why it did not arrive, and when to try again; never where no moment is given. */
export async function markMissed(
  tx: Transaction,
  id: number,
  { problem, again }: { readonly problem: string; readonly again?: Instant | undefined },
): Promise<void> {
  await tx.query(
    `UPDATE measurement_delivery SET problem = $2, next_at = coalesce($3, next_at),
       state = CASE WHEN $3::timestamptz IS NULL THEN 'failed' ELSE 'waiting' END WHERE digest_id = $1`,
    [id, problem, again],
  );
}

/** Lets a failed delivery begin anew; `false` where there is none such. */
export async function markAgain(tx: Transaction, id: number, at: Instant): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE measurement_delivery SET state = 'waiting', attempts = 0, next_at = $2
     WHERE digest_id = $1 AND state = 'failed' RETURNING digest_id`,
    [id, at],
  );
  return rows.length > 0;
}
