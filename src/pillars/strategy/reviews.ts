// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import { requireLead } from './require-lead.ts';

/** A review of the strategy, as the list shows it. */
export interface Review {
  readonly id: number;
  readonly at: Instant;
  readonly actor: string;
  readonly title: string;
  /** What was said and decided. */
  readonly note: string;
}

/** A review with the paper that it was held on, as it was then. */
export interface ReviewWithPaper extends Review {
  readonly paper: JsonObject;
}

export interface NewReview {
  readonly title: string;
  readonly note: string;
  readonly paper: JsonObject;
}

const COLUMNS = 'id, at, actor, title, note';

/** Keeps the paper as it is at the moment. Result: the id of the review. */
export async function holdReview(
  storage: Storage,
  principal: Principal,
  { title, note, paper }: NewReview,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  if (title.trim() === '') {
    const message = 'Holding the review: its title is empty.';
    throw new Refusal('invalid', 'strategy/bad-review', message, 'Name it, like "First quarter".');
  }
  const what = {
    action: 'strategy/hold-review',
    subject: 'strategy',
    detail: { title: title.trim() },
  };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      'INSERT INTO strategy_review (at, actor, title, note, paper) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [at, principal.actor, title.trim(), note.trim(), JSON.stringify(paper)],
    );
    if (row === undefined) throw new Error('Holding a review: the database kept no row');
    return row.id;
  });
}

/** All reviews, newest first. */
export async function reviewsIn(tx: Transaction): Promise<Review[]> {
  return [...(await tx.query<Review>(`SELECT ${COLUMNS} FROM strategy_review ORDER BY id DESC`))];
}

/** Refuses an id that the organisation does not have. */
export async function reviewById(tx: Transaction, id: number): Promise<ReviewWithPaper> {
  const [found] = await tx.query<ReviewWithPaper>(
    `SELECT ${COLUMNS}, paper FROM strategy_review WHERE id = $1`,
    [id],
  );
  if (found) return found;
  throw new Refusal(
    'not-found',
    'strategy/no-such-review',
    `There is no review ${id}.`,
    'Look for it in the list of reviews.',
  );
}
