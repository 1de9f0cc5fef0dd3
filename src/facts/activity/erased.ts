// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import type { Identity } from '#model';
import type { Transaction } from '#platform/storage';

/** No mail reaches it: RFC 2606 keeps the ending free. */
export const ERASED_DOMAIN = 'erased.invalid';

/** Knows those who asked to be forgotten, by keyed hashes: nobody without the key can try names against them. */
export interface Erasure {
  /** What an identity is recognised by later: its address under whichever name, or the name where there is no address. */
  hashOf(identity: Identity): Buffer;
  /** What stands in place of it; the same for the same identity, so that counts stay what they are. */
  pseudonymOf(identity: Identity): Identity;
}

export function erasureWith(key: Buffer): Erasure {
  const keyed = (text: string) => createHmac('sha256', key).update(text).digest();
  const hashOf = ({ name, email }: Identity) =>
    keyed(email === '' ? `name\0${name}` : `address\0${email.toLowerCase()}`);
  return {
    hashOf,
    pseudonymOf: (identity) => ({
      name: `erased-${keyed(`identity\0${identity.name}\0${identity.email}`).toString('hex').slice(0, 12)}`,
      email: `${hashOf(identity).toString('hex').slice(0, 32)}@${ERASED_DOMAIN}`,
    }),
  };
}

/** The identities with pseudonyms in place of those who were erased; in the order given. */
export async function hideErased(
  tx: Transaction,
  identities: readonly Identity[],
): Promise<readonly Identity[]> {
  const [row] = await tx.query<{ key: Buffer }>('SELECT key FROM activity_erasure_key');
  if (row === undefined) return identities;
  const { hashOf, pseudonymOf } = erasureWith(row.key);
  const found = await tx.query<{ hash: Buffer }>(
    'SELECT hash FROM activity_erased WHERE hash = ANY($1::bytea[])',
    [identities.map(hashOf)],
  );
  const erased = new Set(found.map(({ hash }) => hash.toString('hex')));
  return identities.map((one) =>
    erased.has(hashOf(one).toString('hex')) ? pseudonymOf(one) : one,
  );
}
