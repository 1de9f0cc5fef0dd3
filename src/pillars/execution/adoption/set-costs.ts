// SPDX-License-Identifier: Apache-2.0
import { convertAmount } from '#engines/choice';
import { moneyText, type Principal, Refusal } from '#model';
import { json, type Storage } from '#platform/storage';
import { checkedCurrency } from '../check-currency.ts';
import {
  type Adoption,
  adoptionById,
  countChange,
  refuseClosed,
  type Seen,
  subjectOf,
} from './adoption.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { bad, dayIn, said } from './checked.ts';
import { type CostLineWords, type Costs, type ExchangeRate, YEARS } from './cost-words.ts';
import { notForAuditors } from './not-for-auditors.ts';

const DOING = 'Writing the costs';
/** Ten billion of a currency with hundredths: sums of many such lines are still exact. */
const MOST_AMOUNT = 1_000_000_000_000;
const MOST_HOURS = 100_000;
const MOST_BASIS_POINTS = 5_000;

/** Puts all cost lines, rates and assumptions in the place of those that were seen. */
export async function setCosts(
  storage: Storage,
  principal: Principal,
  change: Costs & Seen,
): Promise<void> {
  notForAuditors(principal);
  const { id, revision, ...words } = change;
  const { before, candidates } = await storage.read(principal, async (tx) => ({
    before: await adoptionById(tx, id),
    candidates: await candidatesIn(tx, { adoptionId: id }),
  }));
  refuseClosed(before);
  const costs = checkedCosts(words, before, candidates);
  const unknown = costs.lines.filter(
    ({ amount, hours }) => amount === undefined && hours === undefined,
  );
  const detail = {
    lines: costs.lines.length,
    unknown: unknown.length,
    from: before.costs.lines.length,
  };
  const what = { action: 'execution/set-costs', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, { id, revision });
    await tx.query('UPDATE execution_adoption SET costs = $2 WHERE id = $1', [id, json(costs)]);
  });
}

/** Lines, rates and assumptions in order; refuses what makes no sense. */
export function checkedCosts(
  words: Costs,
  { currency }: Pick<Adoption, 'currency'>,
  candidates: readonly Pick<Candidate, 'id'>[],
): Costs {
  const rates = words.rates.map((rate) => checkedRate(rate, currency));
  const { hourRate, discountBasisPoints } = words;
  if (hourRate !== undefined) amountIn(hourRate, 'what an hour costs', currency);
  if (discountBasisPoints !== undefined && !isWhole(discountBasisPoints, MOST_BASIS_POINTS))
    throw bad(DOING, 'the discount is not from 0 to 50 % a year', 'Give it in per cent, like 3.5.');
  return {
    lines: words.lines.map((line) => checkedLine(line, { currency, rates, candidates })),
    hourRate,
    discountBasisPoints,
    rates,
    assumptions: words.assumptions.trim(),
  };
}

function checkedRate({ currency, rate, on }: ExchangeRate, own: string): ExchangeRate {
  checkedCurrency(currency, DOING);
  const day = dayIn(on, DOING, `the day of the rate of ${currency}`);
  if (day === undefined)
    throw bad(DOING, `the rate of ${currency} has no day`, 'Say of which day it is.');
  if (currency === own)
    throw bad(DOING, `${own} has a rate against itself`, 'Leave that rate out.');
  if (convertAmount(1, { from: currency, to: own, rate }) === undefined)
    throw bad(DOING, `"${rate}" is no rate`, 'Write it like 0.9235, with a point.');
  return { currency, rate: rate.trim(), on: day };
}

interface Around {
  readonly currency: string;
  readonly rates: readonly ExchangeRate[];
  readonly candidates: readonly Pick<Candidate, 'id'>[];
}

function checkedLine(line: CostLineWords, around: Around): CostLineWords {
  const { currency, rates } = around;
  const title = said(line.title, DOING, 'a line has no title', 'Say what is paid for.');
  refuseStrange(title, line, around.candidates);
  refuseAmount(title, line, currency);
  const own = line.currency ?? currency;
  if (own === currency) return { ...line, title, currency: undefined };
  if (!rates.some((rate) => rate.currency === own)) throw noRate(title, own, currency);
  return { ...line, title };
}

function refuseStrange(
  title: string,
  { candidateId, kind, year }: CostLineWords,
  candidates: readonly Pick<Candidate, 'id'>[],
): void {
  if (candidateId !== undefined && !candidates.some(({ id }) => id === candidateId))
    throw bad(
      DOING,
      `"${title}" belongs to candidate ${candidateId}, which is not here`,
      'Load the page again.',
    );
  if (candidateId !== undefined && kind === 'exit')
    throw bad(
      DOING,
      `"${title}" is the cost of leaving, and stands with a candidate`,
      'Put it to what is used today: every candidate is charged with it.',
    );
  if (!isWhole(year, YEARS) || year < 1)
    throw bad(DOING, `"${title}" is paid in year ${year}`, `Give a year from 1 to ${YEARS}.`);
}

function refuseAmount(
  title: string,
  { amount, hours, currency: own }: CostLineWords,
  currency: string,
): void {
  if (amount !== undefined && hours !== undefined)
    throw bad(DOING, `"${title}" has an amount and hours`, 'Give one of them.');
  if (hours !== undefined && !isWhole(hours, MOST_HOURS))
    throw bad(DOING, `"${title}" has ${hours} hours`, 'Give whole hours from 0 on.');
  if (amount !== undefined) amountIn(amount, `"${title}"`, own ?? currency);
}

function amountIn(amount: number, name: string, currency: string): void {
  if (isWhole(amount, MOST_AMOUNT)) return;
  throw bad(
    DOING,
    `the amount of ${name} is ${amount}`,
    `Give whole minor units from 0 to ${moneyText(MOST_AMOUNT, currency)}.`,
  );
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function noRate(title: string, from: string, to: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/no-rate',
    `${DOING}: "${title}" is in ${from}, the adoption is in ${to}, and no rate is given.`,
    `Say what one ${from} is worth in ${to}, and of which day that is.`,
  );
}
