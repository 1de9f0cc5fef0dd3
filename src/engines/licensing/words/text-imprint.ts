// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type Words, wordsOf } from './words.ts';

/**
 * The same for all copies of one text, whatever their layout, markup and copyright lines; another as soon as a word differs.
 * SHA-256, hexadecimal.
 */
export function textImprint(text: string): string {
  return imprintOf(comparedWords(wordsOf(text)));
}

/** The same of words that are taken apart already. */
export function imprintOf(compared: readonly string[]): string {
  const text = compared.length === 0 ? '' : `${compared.join(' ')} `;
  return createHash('sha256').update(text).digest('hex');
}

/** What texts are compared by, as words. */
export function comparedWords({ all, compared }: Words): readonly string[] {
  return compared.map((place) => all[place] ?? '');
}
