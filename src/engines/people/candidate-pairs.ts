// SPDX-License-Identifier: Apache-2.0
import { plainest, userNamesOf } from './compare-names.ts';
import { bareUser, isDistinctive } from './read-address.ts';
import type { Reading } from './read-identities.ts';
import { isFullName } from './read-name.ts';

// A block is what has one key in common. In a small one everybody is compared with everybody, in a large one with the
// neighbours in the order of names and addresses, so that a hundred thousand identities stay a matter of seconds.
const SMALL_BLOCK = 24;
const NEIGHBOURS = 8;

/** Pairs worth judging, each once: what has neither address, name, user name nor the bones of a name in common is left out. */
export function* candidatePairs(
  readings: readonly Reading[],
): Generator<readonly [Reading, Reading]> {
  const seen = new Set<number>();
  for (const block of blocksOf(readings).values()) {
    for (const [a, b] of pairsIn(block)) {
      const pair = a.index * readings.length + b.index;
      if (seen.has(pair)) continue;
      seen.add(pair);
      yield [a, b];
    }
  }
}

function blocksOf(readings: readonly Reading[]): ReadonlyMap<string, Reading[]> {
  const blocks = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const key of new Set(keysOf(reading))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [reading]);
      else block.push(reading);
    }
  }
  return blocks;
}

function keysOf({ name, address }: Reading): readonly string[] {
  const user = bareUser(address.user);
  const keys = [address.key && `address ${address.key}`, user.length > 2 ? `user ${user}` : ''];
  const spelt = user.replace(/\d+$/, '');
  if (spelt.length > 7) keys.push(`spelt ${spelt}`);
  else if (isDistinctive(spelt) && spelt !== user) keys.push(`user ${spelt}`);
  if (isFullName(name))
    keys.push(`spelt ${name.words.join('')}`, `spelt ${[...name.words].reverse().join('')}`);
  if (name.words.length === 1) keys.push(`user ${name.words[0]}`);
  if (isFullName(name)) keys.push(`name ${name.key}`, ...bonesOf(name.words.map(plainest)));
  for (const made of userNamesOf(name)) if (isDistinctive(made)) keys.push(`user ${made}`);
  return keys.filter((key) => key !== '');
}

// "John Smith", "J. Smith", "Smith, John", "John Smyth", "Jon Smith" and "John Smith-Jones" meet in at least one of these.
function bonesOf(words: readonly string[]): readonly string[] {
  const [first = '', second = '', last = ''] = [words[0], words[1], words.at(-1)];
  const ends = [last, second].map((word) => (first < word ? [first, word] : [word, first]));
  return [
    ...ends.map((pair) => `ends ${pair.join(' ')}`),
    `bone ${[first[0], last].join(' ')}`,
    `bone ${[last[0], first].join(' ')}`,
    `stem ${first} ${last.slice(0, 2)}`,
    `stem ${last} ${first.slice(0, 2)}`,
  ];
}

function* pairsIn(block: readonly Reading[]): Generator<readonly [Reading, Reading]> {
  const isSmall = block.length <= SMALL_BLOCK;
  const ordered = isSmall ? block : [...block].sort(byName);
  const reach = isSmall ? block.length : NEIGHBOURS;
  for (const [i, a] of ordered.entries()) {
    for (const b of ordered.slice(i + 1, i + 1 + reach)) yield a.index < b.index ? [a, b] : [b, a];
  }
}

function byName(a: Reading, b: Reading): number {
  if (a.name.key !== b.name.key) return a.name.key < b.name.key ? -1 : 1;
  if (a.address.user !== b.address.user) return a.address.user < b.address.user ? -1 : 1;
  return a.index - b.index;
}
