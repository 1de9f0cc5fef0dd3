// SPDX-License-Identifier: Apache-2.0
import { convertAmount } from '#engines/choice';
import { startOfDay } from './day.ts';

/** Money as it was given in another currency, and the rate by which it was converted. */
export interface GivenIn {
  /** ISO 4217. */
  readonly currency: string;
  /** Minor units of that currency. */
  readonly amount: number;
  /** What one unit of it is worth in the initiative's currency, as decimal text: `0.9235`. */
  readonly rate: string;
  /** The day of the rate, `YYYY-MM-DD`. */
  readonly on: string;
}

/** What it comes to in minor units of the own currency, or why nobody can say. */
export type Converted =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly why: string };

/** Rounded half up, away from 0. Nothing is converted without a rate and its day. */
export function converted({ currency, amount, rate, on }: GivenIn, own: string): Converted {
  const no = (why: string): Converted => ({ ok: false, why });
  if (currency === own) return no(`it is in ${own} as the initiative is, and needs no rate`);
  if (!Intl.supportedValuesOf('currency').includes(currency))
    return no(`"${currency}" is no currency of ISO 4217`);
  if (!Number.isSafeInteger(amount))
    return no(`the amount in ${currency} is no whole number of minor units`);
  if (startOfDay(on) === undefined) return no(`the rate of ${currency} has no day`);
  const worth = convertAmount(Math.abs(amount), { from: currency, to: own, rate });
  if (worth === undefined) return no(`"${rate}" is no rate; write it like 0.9235, with a point`);
  if (!Number.isSafeInteger(worth)) return no('it is too much to be counted exactly');
  return { ok: true, amount: amount < 0 ? -worth : worth };
}

/** Why money of another currency cannot be taken: nobody said what it is worth. */
export function withoutRate(currency: string, own: string): string {
  return `it is in ${currency} and the initiative in ${own}, and no rate with its day is given`;
}
