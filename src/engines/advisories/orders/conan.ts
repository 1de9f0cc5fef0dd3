// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1.1-alpha.3+b2": version, pre-release, build; the two latter are ordered like versions themselves.
const CONAN = /^(?<main>[^\s+-]+)(?:-(?<prerelease>[^\s+]*))?(?:\+(?<build>\S*))?$/;

/**
 * Versions of Conan packages: any words between dots, "1.0" is "1.0.0", and a build comes behind none.
 * Conan compares "10" with "9a" as texts and "10" with "9" as numbers, which goes in circles; here a number opens "9a" too.
 */
export const conan = {
  ecosystem: 'conan',
  alsoKnownAs: ['conancenter'],
  documentation: 'https://docs.conan.io/2/tutorial/versioning/versions.html',
  rising: [
    '1.0.0-',
    '1.0.0-alpha1',
    '1',
    '1.0+b.3',
    '1.0+b.22',
    '1.0+b1',
    '1.1',
    '1.1a',
    '1.a',
    'cci.20200203',
  ],
  sortKey(version) {
    const groups = CONAN.exec(version.trim())?.groups;
    if (groups?.main === undefined) return undefined;
    const { main, prerelease, build } = groups;
    return [
      itemsKey(main),
      prerelease === undefined ? '\u0002' : `\u0001${itemsKey(prerelease)}`,
      build === undefined ? '\u0000' : `\u0001${itemsKey(build)}`,
    ].join('');
  },
} satisfies VersionOrder;

function itemsKey(text: string): string {
  const items = text.split('.');
  const last = items.findLastIndex((item) => !/^0*$/.test(item));
  return `${items
    .slice(0, last + 1)
    .map(itemKey)
    .join('')}\u0000`;
}

function itemKey(item: string): string {
  const [digits = ''] = /^\d+/.exec(item) ?? [];
  const words = textKey(item.slice(digits.length));
  return digits === '' ? `\u0002${words}` : `\u0001${numberKey(digits)}${words}`;
}
