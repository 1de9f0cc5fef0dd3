// SPDX-License-Identifier: Apache-2.0
import { lookup } from 'node:dns/promises';
import type { Problem } from '#model';
import { isPrivateAddress } from './private-address.ts';

/**
 * Where a host is: its IP addresses, for a program that connects itself. A Problem where the name server knows none, and where one
 * is private unless that is allowed.
 */
export async function hostAddresses(
  host: string,
  { mayBePrivate }: { readonly mayBePrivate: boolean },
): Promise<readonly string[] | Problem> {
  const bare = host.replace(/^\[|\]$/g, '');
  try {
    const found = (await lookup(bare, { all: true })).map(({ address }) => address);
    const forbidden = mayBePrivate ? undefined : found.find(isPrivateAddress);
    if (forbidden === undefined) return found;
    return {
      code: 'http/private-address',
      message: `${host} is at ${forbidden}, which is no public address`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'http/no-such-host', message: `Where ${host} is cannot be told: ${reason}` };
  }
}
