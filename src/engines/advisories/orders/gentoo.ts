// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

const GENTOO =
  /^(?<first>\d+)(?<others>(?:\.\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_(?:alpha|beta|pre|rc|p)\d*)*)(?:-r(?<revision>\d+))?$/;

const BEFORE_THE_RELEASE = ['alpha', 'beta', 'pre', 'rc'];
const END = '\u0005';
const PATCH = '\u0006';

/** Versions of Gentoo packages. A part with a nought in front is a fraction, "1.01" < "1.1"; "1.0-r0" is "1.0". */
export const gentoo = {
  ecosystem: 'gentoo',
  alsoKnownAs: ['ebuild', 'portage'],
  documentation: 'https://projects.gentoo.org/pms/8/pms.html#version-comparison',
  rising: [
    '1_pre2',
    '1',
    '1_p1',
    '1b',
    '1b_p1',
    '1.0',
    '1.0-r1',
    '1.0b',
    '1.0.0',
    '1.001',
    '1.01',
    '1.1',
    '1.10',
  ],
  sortKey(version) {
    const groups = GENTOO.exec(version.trim())?.groups;
    if (groups === undefined) return undefined;
    const { first = '', others = '', letter = '', suffixes = '', revision = '' } = groups;
    return [
      numberKey(first),
      ...(others.match(/\d+/g) ?? []).map(partKey),
      '\u0000',
      textKey(letter),
      ...(suffixes.match(/[a-z]+\d*/g) ?? []).map(suffixKey),
      END,
      numberKey(revision),
    ].join('');
  },
} satisfies VersionOrder;

function partKey(part: string): string {
  if (!part.startsWith('0')) return `\u0002${numberKey(part)}`;
  return `\u0001${textKey(part.replace(/0+$/, ''))}`;
}

function suffixKey(suffix: string): string {
  const [name = '', digits = ''] = suffix.match(/[a-z]+|\d+/g) ?? [];
  const before = BEFORE_THE_RELEASE.indexOf(name);
  return (before === -1 ? PATCH : String.fromCharCode(before + 1)) + numberKey(digits);
}
