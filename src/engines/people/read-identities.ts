// SPDX-License-Identifier: Apache-2.0
import { isCommonName } from './common-names.ts';
import { userNamesOf } from './compare-names.ts';
import type { KnownIdentity } from './person.ts';
import { bareUser, type ReadAddress, readAddress } from './read-address.ts';
import { isFullName, type ReadName, readName } from './read-name.ts';

/** An identity made comparable, with what the others tell about it. */
export interface Reading {
  readonly index: number;
  readonly name: ReadName;
  readonly address: ReadAddress;
  readonly organisation: string | undefined;
  /** People of unlike names commit from this address. */
  readonly isShared: boolean;
  /** Full names seen at the address's domain. */
  readonly namesAtDomain: number;
  /** So many bear the name that two of them here would be no wonder. */
  readonly isCommon: boolean;
  /** Of a name that is one word: how many full names here have it for a user name or would make it one. */
  readonly namesCalledSo: number;
}

// One person marries or changes the name once; three full names at one address are a team.
const NAMES_OF_ONE_ADDRESS = 3;

export function readIdentities(identities: readonly KnownIdentity[]): readonly Reading[] {
  const read = identities.map(({ name, email, organisation }, index) => {
    return { index, name: readName(name), address: readAddress(email), organisation };
  });
  const atAddress = namesBy(read, ({ key }) => key);
  const atDomain = namesBy(read, ({ domain }) => domain);
  const called = namesByUser(read);
  const among = new Set(read.flatMap(({ name }) => (isFullName(name) ? [name.key] : []))).size;
  return read.map((one) => ({
    ...one,
    isCommon: isCommonName(one.name.words, among),
    namesCalledSo: one.name.words.length === 1 ? (called.get(one.name.key)?.size ?? 0) : 0,
    isShared: (atAddress.get(one.address.key)?.size ?? 0) > NAMES_OF_ONE_ADDRESS,
    namesAtDomain: atDomain.get(one.address.domain)?.size ?? 0,
  }));
}

/** First and last words of the full names behind every user name, the ones in addresses and the ones that names make. */
function namesByUser(read: readonly Read[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name, address } of read) {
    if (!isFullName(name)) continue;
    const ends = `${name.words[0]} ${name.words.at(-1)}`;
    for (const user of new Set([bareUser(address.user), ...userNamesOf(name)])) {
      names.set(user, (names.get(user) ?? new Set<string>()).add(ends));
    }
  }
  return names;
}

type Read = Pick<Reading, 'name' | 'address'>;

function namesBy(
  read: readonly Read[],
  keyOf: (address: ReadAddress) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name, address } of read) {
    const key = keyOf(address);
    if (!isFullName(name)) continue;
    const seen = names.get(key) ?? new Set<string>();
    names.set(key, seen.add(name.key));
  }
  return names;
}
