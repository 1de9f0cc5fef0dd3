// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { wordsOf } from './words.ts';

/**
 * The same for all copies of one text, whatever their layout, markup and copyright lines; another as soon as a word differs.
 * SHA-256, hexadecimal.
 */
export function textImprint(text: string): string {
  const { all, compared } = wordsOf(text);
  const hash = createHash('sha256');
  for (const place of compared) hash.update(`${all[place]} `);
  return hash.digest('hex');
}
