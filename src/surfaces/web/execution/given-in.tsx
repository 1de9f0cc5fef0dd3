// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { moneyText, readAmount } from '#model';
import type { ActualReply } from '#surfaces/contract';
import text from '../shell/text.module.css';

type GivenIn = NonNullable<ActualReply['givenIn']>;

/** An amount with its currency, as it stands in the fields of a form. */
export interface MoneyDraft {
  readonly amount: string;
  readonly currency: string;
  readonly rate: string;
  readonly on: string;
}

/** Whether a currency was written that is not that of the initiative. */
export function isForeign({ currency }: Pick<MoneyDraft, 'currency'>, own: string): boolean {
  const written = currency.trim().toUpperCase();
  return written !== '' && written !== own;
}

/** Of the field of the amount: it says in which currency. */
export function amountLabel(draft: Pick<MoneyDraft, 'currency'>, own: string): string {
  return `Amount (${isForeign(draft, own) ? draft.currency.trim().toUpperCase() : own})`;
}

/** What the fields say: an amount, or one of another currency with its rate; or what is wrong with it. */
export function moneyIn(
  draft: MoneyDraft,
  own: string,
):
  | { readonly ok: true; readonly money: { amount: number } | { givenIn: GivenIn } }
  | { readonly ok: false; readonly why: string } {
  const currency = isForeign(draft, own) ? draft.currency.trim().toUpperCase() : own;
  const read = readAmount(draft.amount, currency);
  if (!read.ok) return read;
  const { amount } = read;
  if (currency === own) return { ok: true, money: { amount } };
  return { ok: true, money: { givenIn: { currency, amount, rate: draft.rate, on: draft.on } } };
}

interface RateFieldsProps {
  readonly own: string;
  readonly field: (name: 'rate' | 'on') => object;
}

/** What the other currency is worth, and of which day that is. */
export function RateFields({ own, field }: RateFieldsProps) {
  return (
    <>
      <TextInput label={`One is worth (${own})`} required {...field('rate')} />
      <TextInput label="Rate of" type="date" required {...field('on')} />
    </>
  );
}

interface MoneyCellProps {
  readonly amount: number;
  readonly currency: string;
  readonly givenIn?: GivenIn | undefined;
}

/** An amount, and in small what it was in another currency. */
export function MoneyCell({ amount, currency, givenIn }: MoneyCellProps) {
  return (
    <>
      {moneyText(amount, currency)}
      {givenIn !== undefined && (
        <div className={text.small}>
          {moneyText(givenIn.amount, givenIn.currency)} at {givenIn.rate} of {givenIn.on}
        </div>
      )}
    </>
  );
}
