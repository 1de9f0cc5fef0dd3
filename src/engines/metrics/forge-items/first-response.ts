// SPDX-License-Identifier: Apache-2.0
import { type ActorClass, type ForgeAccount, secondsOf } from '#model';
import type { Spell } from '../percentile-of.ts';
import { actorKey, type SeenEvent, type SeenItem } from './seen-item.ts';

/** Which classes of actors count. */
export type Counted = Readonly<Record<ActorClass, boolean>>;

/** What was decided of responses; every metric about them says so. */
export const RESPONSE_CASES: readonly string[] = [
  'A response is a comment, a review, a merge or a close by somebody else than the author; what bots and AI agents say counts only when asked for.',
  'Somebody who answers from a second account that is known to be the author’s has not answered.',
  'An account that is gone is somebody else than an author with a name; between two that are gone nobody can tell, and it is no response.',
  'A draft waits for nobody: its clock starts when it is ready, and one that is not ready yet is left out.',
];

/** Whether the account is known to be somebody else than the author, of a class that counts. */
export function isSomebodyElse(
  seen: SeenItem,
  account: ForgeAccount | undefined,
  counted: Counted,
) {
  const { author } = seen.item;
  if (account === undefined) return author !== undefined;
  if (!counted[account.actorClass]) return false;
  return author === undefined || actorKey(seen, author) !== actorKey(seen, account);
}

/** When somebody else first said something or decided, in seconds; `undefined` where nobody has. */
export function firstResponse(seen: SeenItem, counted: Counted): number | undefined {
  const from = seen.ready;
  if (from === undefined) return undefined;
  const said = seen.events.find(
    (event) =>
      event.second >= from && isSaying(event) && isSomebodyElse(seen, event.actor, counted),
  )?.second;
  const decided = seen.turns
    .filter(({ to, at }) => to !== 'open' && secondsOf(at) >= from)
    // Who closed it is not always told; then it may have been the author.
    .find(({ actor, isInferred }) => !isInferred && isSomebodyElse(seen, actor, counted));
  return earlier(said, decided && secondsOf(decided.at));
}

/** How long the item waited, in seconds; `undefined` where it was not ready for anybody. An end by its author is the end of waiting. */
export function waitOf(seen: SeenItem, counted: Counted): Spell | undefined {
  const { ready, ended, end } = seen;
  if (ready === undefined) return undefined;
  const response = firstResponse(seen, counted);
  if (response !== undefined) return { length: response - ready, isOngoing: false };
  return { length: Math.max(0, (ended ?? end) - ready), isOngoing: true };
}

function isSaying({ kind }: SeenEvent): boolean {
  return kind === 'commented' || kind === 'reviewed';
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
