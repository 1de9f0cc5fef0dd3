// SPDX-License-Identifier: Apache-2.0
import { roundedHalfUp } from './convert-amount.ts';

/** One thing that costs money; amounts in minor units of one currency, 0 or more. */
export interface CostLine {
  readonly title: string;
  /** Paid once, or every year. Absent where nobody knows it yet. */
  readonly amount?: number | undefined;
  readonly when: 'once' | 'yearly';
  /** The year in which it is paid, from 1; of a yearly one the first. */
  readonly year: number;
}

/** What a solution costs, in minor units; a sum that leaves something out says so. */
export interface OwnershipCost {
  /** Of what is known. */
  readonly total: number;
  /** The part of it that is paid once. */
  readonly once: number;
  readonly byYear: readonly number[];
  /** By the end of each month, from the first on. */
  readonly byMonth: readonly number[];
  /** Titles of the lines whose amount nobody knows. */
  readonly unknown: readonly string[];
}

const MONTHS = 12;

/**
 * What the lines come to over the years. What is paid once falls into the first month of its year; what is paid every year is
 * spread over its twelve months, to the last minor unit.
 */
export function ownershipCost(lines: readonly CostLine[], years: number): OwnershipCost {
  const known = lines.flatMap(({ amount, ...line }) =>
    amount === undefined ? [] : [{ ...line, amount }],
  );
  const spent = new Array<number>(years * MONTHS).fill(0);
  for (const line of known) spend(spent, line);
  const byYear = Array.from({ length: years }, (_, year) =>
    sum(spent.slice(year * MONTHS, (year + 1) * MONTHS)),
  );
  let soFar = 0;
  return {
    total: sum(byYear),
    once: sum(
      known
        .filter(({ when, year }) => when === 'once' && year <= years)
        .map(({ amount }) => amount),
    ),
    byYear,
    byMonth: spent.map((amount) => {
      soFar += amount;
      return soFar;
    }),
    unknown: lines.filter(({ amount }) => amount === undefined).map(({ title }) => title),
  };
}

function spend(
  spent: number[],
  { amount, when, year }: CostLine & { readonly amount: number },
): void {
  const first = (year - 1) * MONTHS;
  if (when === 'once') {
    if (first < spent.length) spent[first] = (spent[first] ?? 0) + amount;
    return;
  }
  for (let month = first; month < spent.length; month += 1) {
    const place = month % MONTHS;
    const share = upTo(amount, place + 1) - upTo(amount, place);
    spent[month] = (spent[month] ?? 0) + share;
  }
}

/** What is paid of a year's amount by the end of so many of its months. */
function upTo(amount: number, months: number): number {
  return Number((BigInt(amount) * BigInt(months)) / BigInt(MONTHS));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * What the years' costs are worth today: the first year counts in full, each later one is divided once more by 1 + discount.
 * `basisPoints`: the discount a year in hundredths of a per cent, 350 for 3.5 %. Each year is rounded half up by itself.
 */
export function presentValueOf(byYear: readonly number[], basisPoints: number): number {
  return sum(
    byYear.map((amount, year) => {
      const power = BigInt(year);
      const numerator = BigInt(amount) * 10_000n ** power;
      return Number(roundedHalfUp(numerator, BigInt(10_000 + basisPoints) ** power));
    }),
  );
}

/**
 * The first month, from 1, from which on the one has cost no more than the other until the end; `undefined` where that never comes.
 * Both: cost by the end of each month, over the same months.
 */
export function breakEvenMonth(
  one: readonly number[],
  other: readonly number[],
): number | undefined {
  const lastDearer = one.findLastIndex((amount, month) => amount > (other[month] ?? 0));
  return lastDearer === one.length - 1 ? undefined : lastDearer + 2;
}
