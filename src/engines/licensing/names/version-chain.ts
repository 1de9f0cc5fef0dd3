// SPDX-License-Identifier: Apache-2.0

export interface Version {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** A version that is named beside the one before it: "version 2 or version 3". */
export interface NextVersion extends Version {
  readonly joined: 'OR' | 'AND';
}

const JOINS: ReadonlyMap<string, NextVersion['joined']> = new Map([
  ['or', 'OR'],
  ['and', 'AND'],
]);
const BEFORE_JOIN = new Set(
  'of the this license licenses as published by free software foundation inc'.split(' '),
);
const BEHIND_JOIN = new Set(
  'at your option discretion choice either the license version versions'.split(' '),
);
const VERSION = new Set(['version', 'versions']);
// "version 2 of the License as published by the Free Software Foundation, or (at your option) version 3"
const FARTHEST = 18;
// "GPL version 2 or 3-clause BSD"
const NO_VERSION_BEHIND = new Set(['clause', 'clauses']);

/** The version that follows this one, joined by a word: "2 or 3", "version 2.1 and version 3". */
export function versionAfter(words: readonly string[], first: Version): NextVersion | undefined {
  const join = skip(words, first.end, BEFORE_JOIN);
  const joined = JOINS.get(words[join] ?? '');
  if (joined === undefined) return undefined;
  const place = skip(words, join + 1, BEHIND_JOIN);
  const number = words[place] ?? '';
  if (place >= first.end + FARTHEST || !isVersion(number)) return undefined;
  if (NO_VERSION_BEHIND.has(words[place + 1] ?? '') || number === first.number) return undefined;
  // "and" joins many things: only a number that is called a version is one.
  const isCalled = VERSION.has(words[place - 1] ?? '') || words[first.end - 2] === 'versions';
  if (joined === 'AND' && !isCalled) return undefined;
  return { number, joined, start: place, end: place + 1 };
}

/** The first version of "version 2 or version 3 of the GPL", going back from its last. */
export function firstOfChain(words: readonly string[], last: Version, floor: number): Version {
  let first = last;
  for (let place = last.start - 1; place > floor; place -= 1) {
    const word = words[place] ?? '';
    if (isVersion(word)) {
      const before = { number: word, start: place, end: place + 1 };
      if (versionAfter(words, before)?.end !== first.end) return first;
      first = before;
    } else if (!JOINS.has(word) && !BEHIND_JOIN.has(word)) return first;
  }
  return first;
}

export function isVersion(word: string): boolean {
  return /^\d{1,2}(?:\.\d+)*[a-z]?$/.test(word);
}

function skip(words: readonly string[], from: number, passed: ReadonlySet<string>): number {
  let place = from;
  while (passed.has(words[place] ?? '')) place += 1;
  return place;
}
