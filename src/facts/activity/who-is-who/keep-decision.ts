// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Instant } from '#model';
import type { Transaction } from '#platform/storage';

export interface NewDecision {
  readonly verdict: 'same' | 'different' | ActorClass;
  /** Identities; for what an identity is, both are the same one. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly origin: 'hand' | 'import' | 'erasure';
  readonly reason?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** Stores a decision and takes back those in force that say the opposite; who is who is for the caller to work out. */
export async function keepDecision(tx: Transaction, decision: NewDecision): Promise<number> {
  const { verdict, pairs, origin, reason, by, at } = decision;
  const sides = [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO activity_decision (verdict, left_ids, right_ids, origin, reason, decided_by, decided_at)
     VALUES ($1, $2::bigint[], $3::bigint[], $4, $5, $6, $7) RETURNING id`,
    [verdict, ...sides, origin, reason ?? null, by, at],
  );
  if (row === undefined) throw new Error('Keeping a decision: the database gave no id');
  const opposite = oppositeOf(verdict);
  await tx.query(opposite.statement, [row.id, ...sides, opposite.verdicts, by, at]);
  return row.id;
}

const TAKE_BACK = `UPDATE activity_decision SET undone_by = $5, undone_at = $6, undone_why = 'decided otherwise by decision ' || $1::bigint
  WHERE id <> $1::bigint AND undone_at IS NULL AND origin <> 'erasure' AND verdict = ANY($4::text[])`;

/** Of the people that the pair belongs to, for they become one. */
const BETWEEN_THE_PEOPLE = `${TAKE_BACK} AND EXISTS (
  WITH asked AS (
    SELECT coalesce(a.person_id, -l) AS one, coalesce(b.person_id, -r) AS other
    FROM unnest($2::bigint[], $3::bigint[]) AS pair (l, r)
    LEFT JOIN activity_member AS a ON a.identity_id = l LEFT JOIN activity_member AS b ON b.identity_id = r)
  SELECT FROM unnest(left_ids, right_ids) AS said (l, r)
  LEFT JOIN activity_member AS a ON a.identity_id = l LEFT JOIN activity_member AS b ON b.identity_id = r
  JOIN asked ON (coalesce(a.person_id, -l), coalesce(b.person_id, -r)) IN ((one, other), (other, one)))`;

const OF_THE_PAIR = `${TAKE_BACK} AND EXISTS (
  SELECT FROM unnest(left_ids, right_ids) AS said (l, r)
  JOIN unnest($2::bigint[], $3::bigint[]) AS asked (one, other) ON (l, r) IN ((one, other), (other, one)))`;

/** Kinds need none: the later of two holds. */
function oppositeOf(verdict: NewDecision['verdict']) {
  if (verdict === 'same') return { statement: BETWEEN_THE_PEOPLE, verdicts: ['different'] };
  const verdicts = verdict === 'different' ? ['same'] : [];
  return { statement: OF_THE_PAIR, verdicts };
}
