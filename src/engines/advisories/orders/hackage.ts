// SPDX-License-Identifier: Apache-2.0
import { numbersKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

/** Versions of Haskell packages: a list of numbers, "1.0" < "1.0.0"; old tags behind a hyphen do not count. */
export const hackage = {
  ecosystem: 'hackage',
  alsoKnownAs: ['haskell'],
  sharedBy: ['ghc'],
  documentation: 'https://pvp.haskell.org/#version-numbers',
  rising: ['1.0', '1.0.0', '1.0.0.0', '1.0.1', '1.1', '1.10'],
  sortKey(version) {
    const numbers = /^\s*(\d+(?:\.\d+)*)(?:-[0-9a-z-]+)?\s*$/i.exec(version)?.[1];
    return numbers === undefined ? undefined : numbersKey(numbers.split('.'));
  },
} satisfies VersionOrder;
