// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedCurrency } from '../check-currency.ts';
import {
  adoptionById,
  countChange,
  isOver,
  type NeedWords,
  type Seen,
  subjectOf,
} from './adoption.ts';
import { bad, dayIn, maybe, said } from './checked.ts';
import { type CostLineWords, NO_COSTS } from './cost-words.ts';
import { notForAuditors } from './not-for-auditors.ts';
import { keepStep } from './step.ts';

export interface NewNeed extends NeedWords {
  /** ISO 4217; it stays. */
  readonly currency: string;
  /** What the incumbent costs a year, in minor units, where that is known already. */
  readonly incumbentYearCost?: number | undefined;
}

const DOING = 'Writing down the need';

/** Writes down a need. Result: its id; the same request (by its key) gives the one that it made before. */
export async function addAdoption(
  storage: Storage,
  principal: Principal,
  words: NewNeed,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  notForAuditors(principal);
  const made = key && (await storage.read(principal, (tx) => byKey(tx, key)));
  if (made) return made;
  const need = checkedNeed(words);
  const currency = checkedCurrency(words.currency, DOING);
  const costs = { ...NO_COSTS, lines: firstLines(need, words.incumbentYearCost) };
  const what = {
    action: 'execution/add-adoption',
    subject: 'adoption',
    detail: { title: need.title },
  };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO execution_adoption (key, title, need, who, owner, needed_by, quadrant, context, incumbent,
         incumbent_ends_on, currency, costs, made_at, made_by, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING RETURNING id`,
      [
        stableKey(need.title, randomUUID()),
        ...columnsOf(need),
        currency,
        costs,
        at,
        principal.actor,
        key,
      ],
    );
    const id = row?.id ?? (key && (await byKey(tx, key)));
    if (!id) throw new Error('Writing down a need: the database kept no row');
    if (row) await keepStep(tx, id, { state: 'needed', reason: need.need, by: principal, at });
    return id;
  });
}

function firstLines(
  { incumbent }: NeedWords,
  yearCost: number | undefined,
): readonly CostLineWords[] {
  if (yearCost === undefined) return [];
  const title = incumbent ?? 'What is used today';
  return [{ kind: 'licence', title, when: 'yearly', year: 1, amount: yearCost }];
}

/** Puts other words in the place of those that were seen. */
export async function changeNeed(
  storage: Storage,
  principal: Principal,
  change: NeedWords & Seen,
): Promise<void> {
  notForAuditors(principal);
  const after = checkedNeed(change);
  const before = await storage.read(principal, (tx) => adoptionById(tx, change.id));
  if (isOver(before))
    throw bad('Changing the need', `it is ${before.state}`, 'Write down another one.');
  const what = {
    action: 'execution/change-adoption',
    subject: subjectOf(change.id),
    detail: { title: { from: before.title, to: after.title } },
  };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await tx.query(
      `UPDATE execution_adoption SET title = $2, need = $3, who = $4, owner = $5, needed_by = $6, quadrant = $7, context = $8,
         incumbent = $9, incumbent_ends_on = $10 WHERE id = $1`,
      [change.id, ...columnsOf(after)],
    );
  });
}

function columnsOf(words: NeedWords) {
  const { title, need, who, owner, neededBy, quadrant, context, incumbent, incumbentEndsOn } =
    words;
  return [title, need, who, owner, neededBy, quadrant, context, incumbent, incumbentEndsOn];
}

/** The words without the space around them; refuses what makes no sense. */
export function checkedNeed(words: NeedWords): NeedWords {
  const incumbent = maybe(words.incumbent);
  const incumbentEndsOn = dayIn(words.incumbentEndsOn, DOING, 'the end of the contract');
  if (incumbentEndsOn !== undefined && incumbent === undefined)
    throw bad(DOING, 'a contract ends, but nothing is named that is used today', 'Name it.');
  if (![1, 2, 3, 4].includes(words.quadrant))
    throw bad(DOING, `there is no quadrant ${words.quadrant} on the radar`, 'Give 1, 2, 3 or 4.');
  return {
    title: said(words.title, DOING, 'its title is empty', 'Say in a few words what is needed.'),
    need: said(words.need, DOING, 'it is not said what for', 'Say what people cannot do today.'),
    who: said(words.who, DOING, 'it is not said who has it', 'Name the team or the people.'),
    owner: maybe(words.owner),
    neededBy: dayIn(words.neededBy, DOING, 'the day it is needed by'),
    quadrant: words.quadrant,
    context: maybe(words.context),
    incumbent,
    incumbentEndsOn,
  };
}

async function byKey(tx: Transaction, key: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM execution_adoption WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}
