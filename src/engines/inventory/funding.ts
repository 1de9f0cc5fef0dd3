// SPDX-License-Identifier: Apache-2.0
import { asMap, type DocumentMap, textAt } from './documents/document.ts';

/** More than these no page shows; a stranger's file may hold thousands. */
const MOST = 20;

/**
 * Web addresses of the member "funding": one address, an object with `url`, or a list of both, as npm and Composer write it. Each once, in
 * the order of the file; what is no web address is left out.
 */
export function fundingOf(entry: DocumentMap): readonly string[] | undefined {
  const value = entry.get('funding')?.value;
  if (value === undefined) return undefined;
  const many = Array.isArray(value) ? value.map((one) => one.value) : [value];
  const addresses = many.map((one) => (typeof one === 'string' ? one : textAt(asMap(one), 'url')));
  const found = [...new Set(addresses.flatMap((address) => (isWeb(address) ? [address] : [])))];
  return found.length === 0 ? undefined : found.slice(0, MOST);
}

function isWeb(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address);
}
