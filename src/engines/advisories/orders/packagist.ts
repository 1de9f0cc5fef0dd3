// SPDX-License-Identifier: Apache-2.0
import { numberKey, numbersKey, textKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "v1.2.3-beta.2": what follows the numbers is cut where digits and letters meet, "beta2" into "beta" and "2".
const PACKAGIST = /^\s*v?(?<release>\d+(?:[.-]\d+)*)(?<rest>[^+\s]*)(?:\+\S*)?\s*$/i;
/** "dev-main": a branch; "1.x-dev" and "1.2.*-dev": the newest of a line. */
const BRANCH = /^dev-\S+$/i;
const NEWEST_OF_LINE = /^v?(?<release>\d+(?:\.\d+)*)\.[x*](?:\.[x*])*(?:-dev)?$/i;
const LARGER_THAN_ANY = '9999999';

/** What can stand at one place, lowest first; a word counts by how it begins, "post" as "p". Source: PHP, version_compare. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^dev/, '\u0002'],
  [/^a/, '\u0003'],
  [/^b/, '\u0004'],
  [/^rc/, '\u0005'],
  [/^p/, '\u0008'],
];
const OTHER_WORD = '\u0001';
const END = '\u0006';
const NUMBER = '\u0007';

/**
 * Versions of PHP packages, as Composer normalises them and PHP compares them.
 * "1.0" is "1.0.0.0"; what stands behind "+" does not count; two words that PHP does not know are the same to it.
 */
export const packagist = {
  ecosystem: 'packagist',
  alsoKnownAs: ['composer', 'php'],
  sharedBy: ['drupal'],
  versScheme: 'composer',
  documentation: 'https://www.php.net/manual/function.version-compare.php',
  rising: [
    'dev-main',
    '1.0-dev',
    '1.0.0-a1',
    '1.0b1',
    '1.0RC1',
    '1.0.0.0',
    '1.0.1',
    '1.0.x-dev',
    '1.1-pl1',
  ],
  sortKey(version) {
    if (BRANCH.test(version)) return `\u0000${textKey(version)}`;
    const line = NEWEST_OF_LINE.exec(version)?.groups?.release;
    if (line !== undefined) return key([...line.split('.'), LARGER_THAN_ANY], 'dev');
    const { release, rest = '' } = PACKAGIST.exec(version)?.groups ?? {};
    return release === undefined ? undefined : key(release.split(/[.-]/), rest.toLowerCase());
  },
} satisfies VersionOrder;

function key(release: readonly string[], rest: string): string {
  const pieces = rest.match(/\d+|[a-z]+/g) ?? [];
  const words = pieces.filter((one) => one !== 'stable').map(pieceKey);
  return `\u0001${numbersKey(withoutTrailingZeros(release))}${words.join('')}${END}`;
}

function pieceKey(piece: string): string {
  if (/^\d/.test(piece)) return NUMBER + numberKey(piece);
  return PLACES.find(([opening]) => opening.test(piece))?.[1] ?? OTHER_WORD;
}
