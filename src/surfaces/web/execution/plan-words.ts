// SPDX-License-Identifier: Apache-2.0
import type { ActualReply, InitiativeDetailReply } from '#surfaces/contract';

type Accrual = InitiativeDetailReply['milestones'][number]['accrual'];

/** How the value of a milestone comes. */
export const accrualWords: Readonly<Record<Accrual, string>> = {
  linear: 'earned as it is done',
  'at-finish': 'earned when done (0/100)',
  'half-at-start': 'half when begun (50/50)',
};

/** What money or help is for. */
export const kindWords: Readonly<Record<ActualReply['kind'], string>> = {
  people: 'people',
  cash: 'cash',
  sponsorship: 'sponsorship',
  'in-kind': 'in kind',
};

/** Keys and words as a select field takes them. */
export function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The key that a select field holds; its first where it holds none. */
export function keyIn<Key extends string>(
  words: Readonly<Record<Key, string>>,
  value: string,
): Key {
  const keys = Object.keys(words).filter((key): key is Key => key in words);
  const found = keys.find((key) => key === value) ?? keys[0];
  if (found === undefined) throw new RangeError('A select field without choices');
  return found;
}
