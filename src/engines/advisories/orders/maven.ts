// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

interface Token {
  readonly separator: '.' | '-';
  /** Digits, or a word in lower case with its aliases resolved; '' is a release. */
  readonly value: string;
}

// Letters that only count as an alias before a digit: "1a1" is an alpha, "1a" is not.
const BEFORE_A_DIGIT: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
]);
/** "0", "00" and a release without a name. */
const NOUGHT = /^0*$/;
const BEFORE_THE_RELEASE = ['alpha', 'beta', 'milestone', 'rc', 'snapshot'];

// What can stand at one place, lowest first: pre-releases behind a dot (1 to 5), behind a hyphen (6 to 10), and these.
const PLACES_PER_SEPARATOR = 5;
const ZEROS_THEN_PRERELEASE = '\u000b';
const END = '\u000c';
const DOT_WORD = '\u000d';
const HYPHEN_WORD = '\u000e';
const HYPHEN_NUMBER = '\u000f';
const DOT_NUMBER = '\u0010';

/**
 * Versions of Maven, by its published specification: ".word" < "-word" < "-1" < ".1".
 *
 * Two circles of that specification are cut: it has "1" < "1.sp" < "1-alpha" < "1" and "1" < "1-x" < "1.0.alpha" < "1".
 * Here what is a pre-release comes before the release and what is none behind it; the rules hold on either side.
 * Maven 4 reads "1.0.alpha" as "1-alpha"; the advisories and the public tables follow the rules before it.
 */
export const maven = {
  ecosystem: 'maven',
  alsoKnownAs: ['java', 'gradle', 'sbt', 'clojars'],
  documentation: 'https://maven.apache.org/pom.html#version-order-specification',
  rising: [
    '1-alpha2',
    '1-b1',
    '1-m1',
    '1-cr1',
    '1-SNAPSHOT',
    '1.0.Final',
    '1-sp',
    '1-abc',
    '1-1',
    '1.0.1',
  ],
  sortKey(version) {
    if (!/^[\w.+-]*[0-9a-z][\w.+-]*$/i.test(version)) return undefined;
    return tokensKey(trimmed(tokensOf(version.toLowerCase())));
  },
} satisfies VersionOrder;

/** "1.0alpha-1": dots and hyphens separate, and so does, as a hyphen, the step from a digit to a letter or back. */
function tokensOf(version: string): readonly Token[] {
  const tokens: Token[] = [];
  let separator: Token['separator'] = '.';
  let value = '';
  for (const [piece] of version.matchAll(/[.-]|\d+|[^\d.-]+/g)) {
    if (piece === '.' || piece === '-') {
      tokens.push({ separator, value: ALIASES.get(value) ?? value });
      separator = piece;
      value = '';
      continue;
    }
    if (value !== '') {
      tokens.push({ separator, value: beforeStep(value) });
      separator = '-';
    }
    value = piece;
  }
  return [...tokens, { separator, value: ALIASES.get(value) ?? value }];
}

function beforeStep(value: string): string {
  return BEFORE_A_DIGIT.get(value) ?? ALIASES.get(value) ?? value;
}

/** "1.0.0-foo.0.0" is "1-foo": what is nought says nothing at the end and before a hyphen. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.separator === '-') dropNoughts(kept);
    kept.push(token);
  }
  dropNoughts(kept);
  return kept;
}

function dropNoughts(tokens: Token[]): void {
  while (NOUGHT.test(tokens.at(-1)?.value ?? 'none')) tokens.pop();
}

function tokensKey(tokens: readonly Token[]): string {
  let key = '';
  let zeros = '';
  for (const token of tokens) {
    if (token.separator === '.' && NOUGHT.test(token.value)) {
      zeros += DOT_NUMBER + numberKey('');
      continue;
    }
    // "1.0.alpha" < "1.0.0.alpha" < "1": the longer the run of noughts, the nearer to the release.
    const isPrerelease = zeros !== '' && BEFORE_THE_RELEASE.includes(token.value);
    key += isPrerelease ? ZEROS_THEN_PRERELEASE + String.fromCharCode(zeros.length) : zeros;
    key += tokenKey(token);
    zeros = '';
  }
  return key + END;
}

function tokenKey({ separator, value }: Token): string {
  const isDot = separator === '.';
  if (/^\d*$/.test(value)) return (isDot ? DOT_NUMBER : HYPHEN_NUMBER) + numberKey(value);
  const place = BEFORE_THE_RELEASE.indexOf(value) + 1;
  if (place > 0) return String.fromCharCode(isDot ? place : place + PLACES_PER_SEPARATOR);
  // Among words that come behind the release the service pack is first.
  return (isDot ? DOT_WORD : HYPHEN_WORD) + textKey(value === 'sp' ? '' : value);
}
