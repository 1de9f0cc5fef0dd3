// SPDX-License-Identifier: Apache-2.0
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** Why nothing was connected to. */
export class PrivateAddress extends Error {
  constructor(host: string, address: string) {
    super(`${host} is at ${address}, which is no public address`);
    this.name = 'PrivateAddress';
  }
}

/** Looks a name up and refuses private addresses, at the moment of connecting: a name may lead elsewhere a second later. */
export const publicLookup: LookupFunction = (host, options, callback) => {
  systemLookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const [first] = addresses;
    const forbidden = addresses.find(({ address }) => isPrivateAddress(address));
    if (forbidden) return callback(new PrivateAddress(host, forbidden.address), '', 0);
    if (options.all) return callback(null, addresses);
    return callback(null, first?.address ?? '', first?.family);
  });
};
