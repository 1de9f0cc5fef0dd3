// SPDX-License-Identifier: Apache-2.0
import { dayOf, type FigureRow, type ForgeAccount } from '#model';
import type { ItemFact } from '../metric-facts.ts';
import { actorKey, personOf, type SeenItem } from './seen-item.ts';

const [HOUR, DAY] = [3_600, 86_400];

/** A row about one item; says when it was opened and what else there is to say. */
export function itemRow({ item }: SeenItem, said: string, amount: number): FigureRow {
  const row = {
    label: `#${item.number} ${item.title}`.trim(),
    detail: `opened ${dayOf(item.openedAt)}${said === '' ? '' : `, ${said}`}`,
    amount,
  };
  // A mail of a list need not be anywhere on the web.
  return item.address === '' ? row : { ...row, subject: `item:${item.address}` };
}

/** A row about how long an item took. */
export function spellRow(
  seen: SeenItem,
  said: string,
  { amount, isOngoing }: { readonly amount: number; readonly isOngoing: boolean },
): FigureRow {
  const row = itemRow(seen, said, amount);
  return isOngoing ? { ...row, isOngoing } : row;
}

/** A row about whoever acts with the account: a person where one is known, else the account itself. */
export function accountRow(
  fact: ItemFact,
  account: ForgeAccount,
  { detail, amount }: Pick<FigureRow, 'detail' | 'amount'>,
): FigureRow {
  const known = personOf(fact, account.login);
  const subject = known ? `person:${known.person}` : `account:${account.login.toLowerCase()}`;
  return { label: known?.label || account.login, detail, amount, subject };
}

/** The accounts by whoever acts with them; of several the one whose login sorts first. */
export function byActor<Done extends { readonly fact: ItemFact; readonly account: ForgeAccount }>(
  done: readonly Done[],
): readonly (readonly [Done, ...Done[]])[] {
  const found = new Map<string, [Done, ...Done[]]>();
  for (const one of [...done].sort(byLogin)) {
    const key = actorKey(one.fact, one.account);
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, all]) => all);
}

/** Hours, to a tenth: six minutes are soon enough for anybody. */
export function hoursOf(seconds: number): number {
  return Math.round((seconds / HOUR) * 10) / 10;
}

/** Days, to a hundredth: a quarter of an hour. */
export function daysOf(seconds: number): number {
  return Math.round((seconds / DAY) * 100) / 100;
}

function byLogin(
  one: { readonly account: ForgeAccount },
  other: { readonly account: ForgeAccount },
): number {
  if (one.account.login === other.account.login) return 0;
  return one.account.login < other.account.login ? -1 : 1;
}
