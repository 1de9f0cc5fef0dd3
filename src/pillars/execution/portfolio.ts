// SPDX-License-Identifier: Apache-2.0
import { type RolledUpValue, rollUpEarnedValue } from '#engines/planning';
import { type Instant, minorDigits } from '#model';
import { type Deliveries, deliveriesOf, type Missing, missingOf } from './earned/index.ts';
import type { InitiativeFacts } from './facts-in.ts';
import type { InitiativeState } from './initiative.ts';
import { type InitiativeView, initiativeView } from './initiative-view.ts';

/** Money of one currency over all initiatives that are under way or delivered, to the minor unit. */
export interface CurrencyTotal extends RolledUpValue {
  readonly currency: string;
  readonly minorDigits: number;
  readonly initiatives: number;
  readonly missing: Missing;
}

export interface Portfolio {
  /** Newest first. */
  readonly items: readonly InitiativeView[];
  /** One a currency; sums of different currencies mean nothing without a rate. */
  readonly totals: readonly CurrencyTotal[];
  readonly deliveries: Deliveries;
}

/** Ideas have no plan that counts, and what is over is no part of what is steered. */
const COUNTED: readonly InitiativeState[] = ['approved', 'in-flight', 'on-hold', 'delivered'];

export function portfolioOf(all: readonly InitiativeFacts[], now: Instant): Portfolio {
  const items = all.map((facts) => initiativeView(facts, now));
  return { items, totals: totalsOf(items), deliveries: deliveriesOf(all) };
}

function totalsOf(items: readonly InitiativeView[]): readonly CurrencyTotal[] {
  const counted = items.filter(({ state }) => COUNTED.includes(state));
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const values = counted.flatMap((one) =>
      one.currency === currency && one.value ? [{ ...one.value, forecastFinish: undefined }] : [],
    );
    const sum = rollUpEarnedValue(values);
    return {
      ...sum,
      currency,
      minorDigits: minorDigits(currency),
      initiatives: values.length,
      missing: missingOf(sum),
    };
  });
}
