// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1.2.3b_rc1_p2~1a2b-r3"; "6.0.2p1-r6" goes on with a number behind the letter; "1-r" leaves out the number.
const ALPINE =
  /^\s*(?<first>\d*)(?<others>(?:\.+\d+)*)(?:(?<letter>[a-z])(?<afterLetter>\d*))?(?<suffixes>(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?<hash>~[0-9a-f]+)?(?<junk>.*?)(?:-r(?<revision>\d*)(?<tail>.*))?\s*$/;

const BEFORE_THE_RELEASE = ['alpha', 'beta', 'pre', 'rc'];
const BEHIND_THE_RELEASE = ['cvs', 'svn', 'git', 'hg', 'p'];

// What can stand at one place, above the suffixes of pre-releases (1 to 4), lowest first.
const JUNK = '\u0005';
const END = '\u0006';
const REVISION = '\u0007';
const HASH = '\u0008';
const SUFFIX_NUMBER = '\u0009';
const FIRST_SUFFIX_BEHIND = 0x0a;
const LETTER = '\u0010';
const PART_WITH_ZERO = '\u0011';
const PART = '\u0012';

/**
 * Versions of Alpine packages, as apk-tools has them.
 * A part with a nought in front is a fraction: "1.05" < "1.1". "1.0" < "1.0-r0", unlike in Gentoo.
 * What is no version but begins like one ("1-r-0") comes before the version that it begins like.
 */
export const alpine = {
  ecosystem: 'alpine',
  alsoKnownAs: ['apk'],
  sharedBy: [
    'wolfi',
    'chainguard',
    'alpaquita',
    'bellsoft hardened containers',
    'minimos',
    'postmarketos',
  ],
  versScheme: 'apk',
  documentation: 'https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver',
  rising: [
    '1.05',
    '1.1_alpha',
    '1.1_rc1',
    '1.1_rc2',
    '1.1',
    '1.1-r0',
    '1.1-r1',
    '1.1_git20200101',
    '1.1_p1-r2',
    '1.1a',
    '1.1.0',
    '1.10',
  ],
  sortKey(version) {
    const groups: Readonly<Record<string, string | undefined>> = ALPINE.exec(version)?.groups ?? {};
    const { first = '', others = '', letter, hash, revision } = groups;
    if (first === '' && others === '') return undefined;
    return [
      numberKey(first),
      ...(others.match(/\d+/g) ?? []).map(partKey),
      letter === undefined ? '' : LETTER + letter,
      groups.afterLetter ? PART + numberKey(groups.afterLetter) : '',
      ...(groups.suffixes?.match(/[a-z]+\d*/g) ?? []).map(suffixKey),
      hash === undefined ? '' : HASH + textKey(hash),
      revision === undefined ? '' : REVISION + numberKey(revision),
      groups.junk || groups.tail ? JUNK : END,
    ].join('');
  },
} satisfies VersionOrder;

function partKey(part: string): string {
  return part.startsWith('0') ? PART_WITH_ZERO + textKey(part) : PART + numberKey(part);
}

/** "_rc" < "_rc1", and no number is not number 0. */
function suffixKey(suffix: string): string {
  const [name = '', digits = ''] = suffix.match(/[a-z]+|\d+/g) ?? [];
  const number = digits === '' ? '' : SUFFIX_NUMBER + numberKey(digits);
  const before = BEFORE_THE_RELEASE.indexOf(name);
  const rank = before === -1 ? FIRST_SUFFIX_BEHIND + BEHIND_THE_RELEASE.indexOf(name) : before + 1;
  return String.fromCharCode(rank) + number;
}
