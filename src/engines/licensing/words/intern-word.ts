// SPDX-License-Identifier: Apache-2.0

const TABLE_BITS = 16;
const TABLE_SIZE = 1 << TABLE_BITS;
// Kept half empty, so that a look-up is short; words beyond are made anew each time.
const MOST_WORDS = TABLE_SIZE / 2;
const LONGEST = 40;

const hashes = new Int32Array(TABLE_SIZE);
const words: string[] = new Array<string>(TABLE_SIZE).fill('');
let count = 0;

/** The ASCII word in `text` from `from` up to `to`, in lower case; one string for all places where the word stands. */
export function internWord(text: string, from: number, to: number): string {
  if (to - from > LONGEST) return text.slice(from, to).toLowerCase();
  const hash = hashOf(text, from, to);
  let slot = hash & (TABLE_SIZE - 1);
  while (words[slot] !== '') {
    if (hashes[slot] === hash && isSame(words[slot] ?? '', text, from, to))
      return words[slot] ?? '';
    slot = (slot + 1) & (TABLE_SIZE - 1);
  }
  const word = text.slice(from, to).toLowerCase();
  if (count < MOST_WORDS) {
    words[slot] = word;
    hashes[slot] = hash;
    count += 1;
  }
  return word;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1)
    hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) !== folded(text.charCodeAt(from + i))) return false;
  }
  return true;
}

// A to Z only; digits and signs stay.
function folded(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}
