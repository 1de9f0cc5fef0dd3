// SPDX-License-Identifier: Apache-2.0
import { numbersKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

/** Numbers between dots and nothing else, as nginx has them; "1.0" is "1.0.0". */
export const intdot = {
  ecosystem: 'intdot',
  alsoKnownAs: ['nginx'],
  documentation: 'https://github.com/package-url/vers-spec',
  rising: ['0.9', '1.0', '1.0.1', '1.10'],
  sortKey: (version) =>
    /^\s*\d+(?:\.\d+)*\s*$/.test(version)
      ? numbersKey(withoutTrailingZeros(version.trim().split('.')))
      : undefined,
} satisfies VersionOrder;
