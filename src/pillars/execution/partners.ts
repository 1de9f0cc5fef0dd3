// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Partner } from './initiative.ts';

const WORTHS: readonly number[] = [1, 2, 3, 4, 5];
const MOST_PARTNERS = 20;

/** Refuses what is on no scale from 1 to 5. */
export function checkedWorth(worth: number | undefined): number | undefined {
  if (worth === undefined || WORTHS.includes(worth)) return worth;
  throw bad(`${worth} is no worth from 1 to 5`, 'Say 1 for little, 5 for most.');
}

/** Partners by their names, each once; refuses shares that are none, or more than there is. */
export function checkedPartners(partners: readonly Partner[]): readonly Partner[] {
  const named = partners.map(({ name, percent }) => ({ name: name.trim(), percent }));
  const sum = named.reduce((whole, { percent }) => whole + percent, 0);
  const strange = named.find(({ percent }) => !Number.isInteger(percent) || percent < 1);
  if (strange)
    throw bad(`the share of "${strange.name}" is ${strange.percent} %`, 'Give whole per cent.');
  if (sum > 100) throw bad(`partners carry ${sum} % of it`, 'Give at most 100; the rest is ours.');
  if (named.some(({ name }) => name === '')) throw bad('a partner has no name', 'Name it.');
  if (new Set(named.map(({ name }) => name)).size < named.length)
    throw bad('a partner is named twice', 'Add up its shares.');
  if (named.length > MOST_PARTNERS)
    throw bad('there are too many partners', `Name at most ${MOST_PARTNERS}.`);
  return named;
}

/** What somebody carries of the money of a plan. */
export interface Share extends Partial<Partner> {
  readonly percent: number;
  /** In minor units; those of all add up to the whole. */
  readonly budget: number;
}

/** Ours first, without a name; the odd minor units are ours. None where nobody carries a share with us. */
export function sharesOf(partners: readonly Partner[], budget: number): readonly Share[] {
  if (partners.length === 0) return [];
  const theirs = partners.map(({ name, percent }) => ({
    name,
    percent,
    // Over 100 last, and in big integers: a budget may be as large as can be counted exactly.
    budget: Number((BigInt(budget) * BigInt(percent)) / 100n),
  }));
  const sum = (of: (share: Share) => number) => theirs.reduce((whole, one) => whole + of(one), 0);
  return [
    { percent: 100 - sum((one) => one.percent), budget: budget - sum((one) => one.budget) },
    ...theirs,
  ];
}

function bad(what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-initiative',
    `Describing the initiative: ${what}.`,
    next,
  );
}
