// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1.0.0.rc1", "1.0-java": a hyphen stands for ".pre.". "1beta" is taken too, since advisories hold it.
const GEM_VERSION = /^\s*\d[0-9a-z]*(?:\.[0-9a-z]+)*(?:-[0-9a-z-]+(?:\.[0-9a-z-]+)*)?\s*$/i;

// What can stand at one place, lowest first. The end counts as noughts without end.
const WORD = '\u0001';
const ZEROS_THEN_WORD = '\u0002';
const END = '\u0003';
const ZEROS_THEN_NUMBER = '\u0004';
const NUMBER = '\u0005';

/** No run of noughts is longer than the longest version. */
const MORE_THAN_ANY_RUN = 0x8000;

/** Versions of Ruby gems: a letter anywhere makes a pre-release, "1.0.a" < "1.0"; "1.0" is "1.0.0". */
export const rubygems = {
  ecosystem: 'rubygems',
  alsoKnownAs: ['gem', 'ruby'],
  versScheme: 'gem',
  documentation: 'https://docs.ruby-lang.org/en/master/Gem/Version.html',
  rising: [
    '1.0.a',
    '1.0.a.2',
    '1.0.a10',
    '1.0.b1',
    '1.0-java',
    '1.0.rc1',
    '1.0',
    '1.0.0.1',
    '1.1.a',
  ],
  sortKey(version) {
    if (!GEM_VERSION.test(version)) return undefined;
    const segments = version.replaceAll('-', '.pre.').match(/\d+|[a-z]+/gi) ?? [];
    return segmentsKey(canonical(segments));
  },
} satisfies VersionOrder;

/** "1.0.0.rc1.0" is "1.rc1": noughts at the end of the numbers and of the whole say nothing. */
function canonical(segments: readonly string[]): readonly string[] {
  const firstWord = segments.findIndex((one) => !/^\d/.test(one));
  const cut = firstWord === -1 ? segments.length : firstWord;
  return [...trimmed(segments.slice(0, cut)), ...trimmed(segments.slice(cut))];
}

function trimmed(segments: readonly string[]): readonly string[] {
  return segments.slice(0, segments.findLastIndex((one) => !/^0+$/.test(one)) + 1);
}

function segmentsKey(segments: readonly string[]): string {
  let key = '';
  let zeros = 0;
  for (const segment of segments) {
    const isNumber = /^\d/.test(segment);
    if (/^0+$/.test(segment)) {
      zeros += 1;
      continue;
    }
    if (zeros > 0) key += zerosKey(zeros, isNumber);
    zeros = 0;
    key += isNumber ? NUMBER + numberKey(segment) : WORD + textKey(segment);
  }
  return key + END;
}

/**
 * A run of noughts is worth what ends it, "1.a.0.b" < "1.a" < "1.a.0.1", and the longer the run the nearer to the end:
 * "1.a.0.b" < "1.a.0.0.b" < "1.a" < "1.a.0.0.1" < "1.a.0.1".
 */
function zerosKey(zeros: number, isNumberNext: boolean): string {
  return isNumberNext
    ? ZEROS_THEN_NUMBER + String.fromCharCode(MORE_THAN_ANY_RUN - zeros)
    : ZEROS_THEN_WORD + String.fromCharCode(zeros);
}
