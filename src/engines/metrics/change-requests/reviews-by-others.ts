// SPDX-License-Identifier: Apache-2.0
import type { ForgeAccount } from '#model';
import { type Counted, isSomebodyElse } from '../forge-items/first-response.ts';
import type { SeenEvent, SeenItem } from '../forge-items/seen-item.ts';

/** What was decided of reviews; every metric about them says so. */
export const REVIEW_CASES: readonly string[] = [
  'What the author says of the own change is no review; neither is what bots and AI agents say, unless asked for.',
  'A comment is no review: a review is what the forge calls one, with or without a verdict.',
];

/** The reviews of a change request by others than its author, oldest first. */
export function reviewsByOthers(seen: SeenItem, counted: Counted): readonly SeenEvent[] {
  return seen.events.filter(
    ({ kind, actor }) => kind === 'reviewed' && isSomebodyElse(seen, actor, counted),
  );
}

/** A review with who gave it. */
export interface Reviewed {
  readonly fact: SeenItem;
  readonly account: ForgeAccount;
  readonly review: SeenEvent;
}

/** The reviews whose author has an account still. */
export function named(fact: SeenItem, reviews: readonly SeenEvent[]): readonly Reviewed[] {
  return reviews.flatMap((review) =>
    review.actor === undefined ? [] : [{ fact, account: review.actor, review }],
  );
}
