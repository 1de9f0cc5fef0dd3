// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import type { Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { accountIn, ERASED_DOMAIN } from './account-in.ts';

/** Knows those who asked to be forgotten, by keyed hashes: nobody without the key can try names against them. */
export interface Erasure {
  /** What an identity is recognised by later: its address under whichever name, or the name where there is no address. */
  hashOf(identity: Identity): Buffer;
  /** What stands in place of it; the same for the same identity, so that counts stay what they are. */
  pseudonymOf(identity: Identity): Identity;
  /** What stands in place of the login of an account on a forge, in lower case. */
  loginOf(account: { readonly host: string; readonly login: string }): string;
}

export function erasureWith(key: Buffer): Erasure {
  const keyed = (text: string) => createHmac('sha256', key).update(text).digest();
  const hashOf = ({ name, email }: Identity) =>
    keyed(email === '' ? `name\0${name}` : `address\0${email.toLowerCase()}`);
  const short = (text: string) => `erased-${keyed(text).toString('hex').slice(0, 12)}`;
  const loginOf: Erasure['loginOf'] = ({ host, login }) => short(`account\0${host}\0${login}`);
  // An address that tells of an account goes on telling of it, so that what was done with it stays with the person.
  const emailOf = (identity: Identity) => {
    const account = accountIn(identity.email);
    const hidden = hashOf(identity).toString('hex').slice(0, 32);
    if (account === undefined) return `${hidden}@${ERASED_DOMAIN}`;
    return `${loginOf(account)}@users.noreply.${account.host}.${ERASED_DOMAIN}`;
  };
  return {
    hashOf,
    loginOf,
    pseudonymOf: (identity) => ({
      name: short(`identity\0${identity.name}\0${identity.email}`),
      email: emailOf(identity),
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
