// SPDX-License-Identifier: Apache-2.0
import { minorDigits } from '#model';

const RATE = /^(?<whole>\d{1,9})(?:\.(?<decimals>\d{1,10}))?$/;

/**
 * Minor units of one currency in minor units of another, rounded half up.
 *
 * `rate`: how many units of `to` one unit of `from` is worth, as decimal text (`0.9235`), above 0. Exact until the rounding: no
 * float is on the way, and currencies without or with three decimals are taken for what they are.
 * Result: `undefined` where the rate is no such text.
 */
export function convertAmount(
  amount: number,
  { from, to, rate }: { readonly from: string; readonly to: string; readonly rate: string },
): number | undefined {
  const { whole, decimals = '' } = RATE.exec(rate.trim())?.groups ?? {};
  if (whole === undefined) return undefined;
  const numerator = BigInt(whole + decimals) * 10n ** BigInt(minorDigits(to));
  if (numerator === 0n) return undefined;
  const denominator = 10n ** BigInt(decimals.length + minorDigits(from));
  return Number(roundedHalfUp(BigInt(amount) * numerator, denominator));
}

/** The nearest whole number of a fraction that is not negative; a half goes up. */
export function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
