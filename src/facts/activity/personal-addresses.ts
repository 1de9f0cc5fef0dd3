// SPDX-License-Identifier: Apache-2.0
import { employerOf, personalAddresses } from '#engines/history';
import type { Identity } from '#model';
import type { Transaction } from '#platform/storage';

/** Which addresses are somebody's own, and who is stored with an employer that such an address does not tell. */
export interface Personal {
  /** In lower case. */
  readonly addresses: ReadonlySet<string>;
  readonly mistaken: readonly Identity[];
}

/** Of identities that are to be stored, in the light of those that are: either may be the one with the telling name. */
export async function personalAmong(
  tx: Transaction,
  identities: readonly Identity[],
): Promise<Personal> {
  const own = personalAddresses(identities);
  const employed = identities
    .filter((one) => employerOf(one) !== undefined)
    .map(({ email }) => email.toLowerCase());
  const known = await withAddress(tx, 'employer IS NULL', employed);
  const mistaken = await withAddress(tx, 'employer IS NOT NULL', [...own]);
  return { addresses: new Set([...own, ...personalAddresses(known)]), mistaken };
}

async function withAddress(
  tx: Transaction,
  which: string,
  addresses: readonly string[],
): Promise<readonly Identity[]> {
  if (addresses.length === 0) return [];
  return tx.query<Identity>(
    `SELECT name, email FROM activity_identity WHERE ${which} AND lower(email) = ANY($1::text[])`,
    [[...new Set(addresses)]],
  );
}
