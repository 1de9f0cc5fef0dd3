// SPDX-License-Identifier: Apache-2.0
import type { Claim, ClaimState, ItemKey } from '#engines/frameworks';
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { askedItemNamed } from './framework-named.ts';

export interface StoredClaim extends Claim {
  readonly id: number;
  readonly comment: string;
  readonly actor: string;
  /** Where it came from when nobody typed it. */
  readonly origin?: string | undefined;
  readonly needsReview: boolean;
}

export interface NewItemClaim {
  readonly item: ItemKey;
  /** Empty: the whole organisation. */
  readonly unit: string;
  readonly assessor: string;
  readonly state: ClaimState;
  readonly comment: string;
}

/** Says something of an item; what was said before stays. Refuses headings and items that there are not. */
export async function claimItem(
  storage: Storage,
  principal: Principal,
  claim: NewItemClaim,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  askedItemNamed(claim.item);
  const { item, state } = claim;
  const [unit, assessor, comment] = [claim.unit, claim.assessor, claim.comment].map((text) =>
    text.trim(),
  );
  if (!assessor) {
    throw new Refusal(
      'invalid',
      'frameworks/no-assessor',
      `Claiming ${item}: nobody is named who says so.`,
      'Name the person or body that assessed it.',
    );
  }
  const detail = { state, unit: unit ?? '', assessor, comment: comment ?? '' };
  const what = { action: 'strategy/claim-item', subject: subjectOfItem(item), detail };
  await storage.write(principal, what, (tx) =>
    insertClaims(tx, principal, at, [{ ...detail, item, needsReview: false }]),
  );
}

export interface ClaimToKeep extends Omit<NewItemClaim, 'comment'> {
  readonly comment: string;
  readonly origin?: string | undefined;
  readonly carriedFrom?: number | undefined;
  /** When it was said, where that was before now. */
  readonly at?: Instant | undefined;
  readonly needsReview: boolean;
}

/** One that was carried before is not carried again. Result: how many were kept. */
export async function insertClaims(
  tx: Transaction,
  principal: Principal,
  at: Instant,
  claims: readonly ClaimToKeep[],
): Promise<number> {
  const column = <Value>(of: (claim: ClaimToKeep) => Value) => claims.map(of);
  const rows = await tx.query(
    `INSERT INTO strategy_framework_claim
       (item, unit, assessor, state, comment, origin, carried_from, needs_review, at, actor)
     SELECT item, unit, assessor, state, comment, origin, carried_from, needs_review, coalesce(said_at, $10), $11
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::boolean[],
       $9::timestamptz[]) AS new (item, unit, assessor, state, comment, origin, carried_from, needs_review, said_at)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      column(({ item }) => item),
      column(({ unit }) => unit),
      column(({ assessor }) => assessor),
      column(({ state }) => state),
      column(({ comment }) => comment),
      column(({ origin }) => origin),
      column(({ carriedFrom }) => carriedFrom),
      column(({ needsReview }) => needsReview),
      column((claim) => claim.at),
      at,
      principal.actor,
    ],
  );
  return rows.length;
}

/** All claims, or those of one item, newest first. */
export async function claimsIn(tx: Transaction, item?: ItemKey): Promise<readonly StoredClaim[]> {
  const rows = await tx.query<StoredClaim & { readonly origin: string | null }>(
    `SELECT id, item, unit, assessor, state, comment, at, actor, origin, needs_review AS "needsReview"
     FROM strategy_framework_claim WHERE $1::text IS NULL OR item = $1 ORDER BY at DESC, id DESC`,
    [item],
  );
  return rows.map((row) => ({ ...row, origin: row.origin ?? undefined }));
}

/** What a write about an item is called in the log. */
function subjectOfItem(item: ItemKey): string {
  return `framework-item:${item}`;
}
