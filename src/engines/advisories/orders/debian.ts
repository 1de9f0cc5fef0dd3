// SPDX-License-Identifier: Apache-2.0
import { numberKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1:2.2.13-12~deb8u6": the epoch ends at the first colon, the revision begins behind the last hyphen.
const DEBIAN =
  /^\s*(?:(?<epoch>\d+):)?(?<upstream>[a-z0-9.+~:_-]*?)(?:-(?<revision>[a-z0-9.+~_]*))?\s*$/i;

const TILDE = '\u0001';
const END_OF_WORD = '\u0002';

/**
 * Versions of Debian packages. Letters sort before all other signs and "~" before everything, even the end:
 * "1.0~rc1" < "1.0" < "1.0a" < "1.0+b1". No revision is revision 0.
 */
export const debian = {
  ecosystem: 'debian',
  alsoKnownAs: ['deb'],
  sharedBy: ['ubuntu', 'echo', 'tuxcare', 'vulnerable debian', 'raspbian'],
  versScheme: 'deb',
  documentation: 'https://www.debian.org/doc/debian-policy/ch-controlfields.html#version',
  rising: [
    '1.0~~',
    '1.0~rc1-1',
    '1.0',
    '1.0-0.1',
    '1.0-1~bpo8+1',
    '1.0-1',
    '1.0a-1',
    '1.0+b1-1',
    '1.10-1',
    '1:0.1',
  ],
  sortKey(version) {
    const groups = DEBIAN.exec(version)?.groups;
    if (groups === undefined || !/\d/.test(groups.upstream ?? '')) return undefined;
    const epoch = numberKey(groups.epoch ?? '');
    return epoch + partKey(groups.upstream ?? '') + partKey(groups.revision ?? '');
  },
} satisfies VersionOrder;

/** ".a12": by turns a word, that may be empty, and a number, that may be missing. Nothing at all is "0". */
function partKey(part: string): string {
  let key = '';
  for (const [, word = '', digits = ''] of (part || '0').matchAll(/(\D*)(\d*)/g)) {
    if (word === '' && digits === '') continue;
    key += wordKey(word) + numberKey(digits);
  }
  return key + END_OF_WORD;
}

function wordKey(word: string): string {
  return Array.from(word, signKey).join('') + END_OF_WORD;
}

function signKey(sign: string): string {
  if (sign === '~') return TILDE;
  const isLetter = /[a-z]/i.test(sign);
  return String.fromCharCode(sign.charCodeAt(0) + (isLetter ? 0x100 : 0x200));
}
