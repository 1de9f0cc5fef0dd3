// SPDX-License-Identifier: Apache-2.0
// A table: words that make another licence of a text, however small their share in it.

const CRITICAL = new Set([
  'not',
  'cannot',
  'never',
  'neither',
  'none',
  'only',
  'later',
  'orlater',
  'lesser',
  'affero',
  'noncommercial',
  'commercial',
  'noncommercially',
  'noderivatives',
  'noderivs',
  'sharealike',
  'prohibited',
  'forbidden',
  'evil',
  'nuclear',
  'military',
  'academic',
  'nonprofit',
]);
const BEFORE_VERSION = new Set(['version', 'versions', 'v', 'license', 'gpl', 'lgpl', 'agpl']);
const VERSION = /^\d{1,2}(?:\.\d+)*[a-z]?$/;

// "None of the names" says what "neither the name" says.
const ALIKE: ReadonlyMap<string, string> = new Map([['none', 'neither']]);

/** The words between two places that a copy may neither lose nor gain. */
export function criticalWords(
  [from, to]: readonly [number, number],
  wordAt: (place: number) => string,
): readonly string[] {
  const found: string[] = [];
  for (let place = from; place < to; place += 1) {
    const word = wordAt(place);
    if (isCritical(word, place, wordAt)) found.push(ALIKE.get(word) ?? word);
  }
  return found;
}

function isCritical(word: string, place: number, wordAt: (place: number) => string): boolean {
  if (CRITICAL.has(word)) return true;
  // "GNU Library General Public License" is another one; "this library" is anybody's.
  if (word === 'library') return wordAt(place + 1) === 'general';
  return VERSION.test(word) && BEFORE_VERSION.has(wordAt(place - 1));
}
