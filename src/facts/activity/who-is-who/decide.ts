// SPDX-License-Identifier: Apache-2.0
import { type ActorClass, type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { noSuchPerson, requireLead } from './allow.ts';
import { keepDecision } from './keep-decision.ts';
import { resolveStored } from './resolve-stored.ts';

type Pair = readonly [number, number];

/** What is decided about some pairs of identities; each pair can be undone alone. */
export interface PairsDecision {
  readonly verdict: 'same' | 'different';
  readonly pairs: readonly Pair[];
  readonly reason?: string | undefined;
}

/**
 * Decides that identities are one person, or are not, and works out who is who from it. Takes back decisions that say
 * the opposite. Refuses identities that the organisation does not have. Result: the decisions' ids, in the order given.
 */
export async function decidePairs(
  storage: Storage,
  principal: Principal,
  { verdict, pairs, reason }: PairsDecision,
  at: Instant,
): Promise<readonly number[]> {
  requireLead(principal);
  // Ids alone: the log is kept for ever, and a name in it could never be erased.
  const detail = { verdict, pairs: pairs.map(([a, b]) => [a, b]) };
  const what = { action: 'people/decide', subject: 'people', detail };
  return storage.write(principal, what, async (tx) => {
    await requireIdentities(tx, pairs.flat());
    const ids: number[] = [];
    for (const pair of pairs) {
      const made = {
        verdict,
        pairs: [pair],
        reason,
        origin: 'hand',
        by: principal.actor,
        at,
      } as const;
      ids.push(await keepDecision(tx, made));
    }
    await resolveStored(tx);
    return ids;
  });
}

/** Takes an identity out of its person, and keeps it apart from each of the others. Result: the decision's id. */
export async function splitIdentity(
  storage: Storage,
  principal: Principal,
  { identityId, reason }: { readonly identityId: number; readonly reason?: string | undefined },
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const what = { action: 'people/split', subject: `identity:${identityId}` };
  return storage.write(principal, what, async (tx) => {
    await requireIdentities(tx, [identityId]);
    const others = await tx.query<{ id: number }>(
      `SELECT other.identity_id AS id FROM activity_member AS own
       JOIN activity_member AS other USING (person_id)
       WHERE own.identity_id = $1 AND other.identity_id <> $1 ORDER BY 1`,
      [identityId],
    );
    if (others.length === 0) throw nothingToSplit(identityId);
    const pairs = others.map(({ id }): Pair => [identityId, id]);
    const made = {
      verdict: 'different',
      pairs,
      reason,
      origin: 'hand',
      by: principal.actor,
      at,
    } as const;
    const id = await keepDecision(tx, made);
    await resolveStored(tx);
    return id;
  });
}

/** Decides what a person is, whichever names it uses. Result: the decision's id. */
export async function decideKind(
  storage: Storage,
  principal: Principal,
  { personId, kind, reason }: KindDecision,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const what = { action: 'people/decide-kind', subject: `person:${personId}`, detail: { kind } };
  return storage.write(principal, what, async (tx) => {
    const own = await tx.query<{ id: number }>(
      'SELECT identity_id AS id FROM activity_member WHERE person_id = $1 ORDER BY 1',
      [personId],
    );
    if (own.length === 0) throw noSuchPerson(personId);
    const pairs = own.map(({ id }): Pair => [id, id]);
    const made = { verdict: kind, pairs, reason, origin: 'hand', by: principal.actor, at } as const;
    const id = await keepDecision(tx, made);
    await resolveStored(tx);
    return id;
  });
}

export interface KindDecision {
  readonly personId: number;
  readonly kind: ActorClass;
  readonly reason?: string | undefined;
}

/** Takes decisions back, one or many at once, and works out who is who without them. Refuses when none of them is in force. */
export async function undoDecisions(
  storage: Storage,
  principal: Principal,
  { ids, why }: { readonly ids: readonly number[]; readonly why?: string | undefined },
  at: Instant,
): Promise<readonly number[]> {
  requireLead(principal);
  const what = { action: 'people/undo', subject: 'people', detail: { decisions: [...ids] } };
  return storage.write(principal, what, async (tx) => {
    const undone = await tx.query<{ id: number }>(
      `UPDATE activity_decision SET undone_by = $2, undone_at = $3, undone_why = $4
       WHERE id = ANY($1::bigint[]) AND undone_at IS NULL AND origin <> 'erasure' RETURNING id`,
      [ids, principal.actor, at, why ?? null],
    );
    if (undone.length === 0) throw nothingToUndo(ids);
    await resolveStored(tx);
    return undone.map(({ id }) => id).sort((a, b) => a - b);
  });
}

async function requireIdentities(tx: Transaction, ids: readonly number[]): Promise<void> {
  const rows = await tx.query<{ id: number }>(
    'SELECT id FROM activity_identity WHERE id = ANY($1::bigint[])',
    [ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  const strange = ids.filter((id) => !known.has(id));
  if (strange.length === 0) return;
  throw new Refusal(
    'not-found',
    'activity/no-such-identity',
    `Deciding who is who: there is no identity ${strange.join(', ')}.`,
    'Look at the list again; it may have changed with the last scan.',
  );
}

function nothingToSplit(id: number): Refusal {
  return new Refusal(
    'conflict',
    'activity/nothing-to-split',
    `Identity ${id} is a person by itself already.`,
    'Look at the person again.',
  );
}

function nothingToUndo(ids: readonly number[]): Refusal {
  return new Refusal(
    'not-found',
    'activity/nothing-to-undo',
    `None of the decisions ${ids.join(', ')} is in force and can be undone.`,
    'Look at the list of decisions again.',
  );
}
