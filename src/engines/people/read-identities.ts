// SPDX-License-Identifier: Apache-2.0
import type { KnownIdentity } from './person.ts';
import { type ReadAddress, readAddress } from './read-address.ts';
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
}

// One person marries or changes the name once; three full names at one address are a team.
const NAMES_OF_ONE_ADDRESS = 3;

export function readIdentities(identities: readonly KnownIdentity[]): readonly Reading[] {
  const read = identities.map(({ name, email, organisation }, index) => {
    return { index, name: readName(name), address: readAddress(email), organisation };
  });
  const atAddress = namesBy(read, ({ key }) => key);
  const atDomain = namesBy(read, ({ domain }) => domain);
  return read.map((one) => ({
    ...one,
    isShared: (atAddress.get(one.address.key)?.size ?? 0) > NAMES_OF_ONE_ADDRESS,
    namesAtDomain: atDomain.get(one.address.domain)?.size ?? 0,
  }));
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
