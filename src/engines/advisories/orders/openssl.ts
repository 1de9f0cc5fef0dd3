// SPDX-License-Identifier: Apache-2.0
import { prereleaseKey } from './semver.ts';
import { numbersKey, textKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

const OPENSSL =
  /^(?<numbers>\d+(?:\.\d+)*)(?<letters>[a-z]*)(?:-(?<prerelease>[0-9a-z][0-9a-z.-]*))?$/i;

/** Versions of OpenSSL: letters were its patch releases before 3.0, "1.0.2" < "1.0.2a" < "1.0.2z" < "1.0.2za". */
export const openssl = {
  ecosystem: 'openssl',
  alsoKnownAs: [],
  documentation: 'https://openssl-library.org/policies/releasestrat/',
  rising: [
    '1.0.2-beta1',
    '1.0.2',
    '1.0.2a',
    '1.0.2z',
    '1.0.2za',
    '1.1.1',
    '3.0.0-alpha1',
    '3.0.0',
    '3.0.10',
  ],
  sortKey(version) {
    const groups = OPENSSL.exec(version.trim())?.groups;
    if (groups?.numbers === undefined) return undefined;
    const numbers = numbersKey(withoutTrailingZeros(groups.numbers.split('.')));
    const letters = textKey(groups.letters?.toLowerCase() ?? '');
    return numbers + letters + prereleaseKey(groups.prerelease?.toLowerCase());
  },
} satisfies VersionOrder;
