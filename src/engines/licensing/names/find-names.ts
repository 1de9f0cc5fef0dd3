// SPDX-License-Identifier: Apache-2.0
import { type LicenseName, namesFrom } from './name-table.ts';
import {
  firstOfChain,
  isVersion,
  type NextVersion,
  type Version,
  versionAfter,
} from './version-chain.ts';

/** A licence named in running words. Places count words; `to` is exclusive. */
export interface Mention {
  /** An SPDX expression; `undefined` when the family is sure but no version is named. */
  readonly expression: string | undefined;
  readonly name: LicenseName;
  readonly version: string | undefined;
  /** Where the name stands. */
  readonly from: number;
  readonly to: number;
  /** Where name, version and "or later" stand together. */
  readonly start: number;
  readonly end: number;
}

// "either version 2 of the License, or (at your option) any later version" is the longest usual way to the version.
// A list of all licences has about a thousand names; more is one name said over and over.
const MOST_MENTIONS = 3_000;
const FARTHEST_VERSION = 16;
const FARTHEST_LATER = 14;
const BETWEEN_NAME_AND_VERSION = new Set(
  'the license licenses gpl lgpl agpl mpl epl cddl apl asl cpl public version versions v ver of a as published by free software foundation fsf either is its inc in terms under this to you at option only unported international'.split(
    ' ',
  ),
);
const LATER = new Set(['later', 'newer', 'orlater', 'subsequent']);
// "version 2 or above", but "version 2 as provided above".
const AFTER_OR = new Set(['higher', 'above', 'greater', 'up', 'upwards']);
const OR_BEFORE = new Set(['or', 'and', 'any']);
const ENDS_LATER = new Set(['distributed', 'hope', 'without', 'see', 'should', 'copy', 'only']);

/** Every licence that running words name, in order. Says nothing about whether it is granted. */
export function findNames(words: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < words.length && found.length < MOST_MENTIONS; from += 1) {
    const name = namesFrom(words[from] ?? '')?.find((row) => standsAt(row.words, words, from));
    if (name === undefined) continue;
    const mention = readMention(words, from, name, found.at(-1)?.end ?? 0);
    found.push(mention);
    from = mention.to - 1;
  }
  return found;
}

function standsAt(name: readonly string[], words: readonly string[], from: number): boolean {
  return name.every((word, i) => words[from + i] === word);
}

function readMention(
  words: readonly string[],
  from: number,
  name: LicenseName,
  floor: number,
): Mention {
  const to = from + name.words.length;
  const version =
    name.versions === undefined && name.gnu === undefined
      ? undefined
      : (versionBehind(words, to, (word) => name.versions?.[word] !== undefined) ??
        versionBefore(words, from, floor));
  const read = readVersions(words, from, to, name, version);
  return {
    expression: read.expression,
    name,
    version: version?.number,
    from,
    to,
    start: Math.min(from, version?.start ?? from),
    end: Math.max(to, read.end),
  };
}

// Where the text names several versions, each is a licence of its own; "or later" belongs to the last.
function readVersions(
  words: readonly string[],
  from: number,
  to: number,
  name: LicenseName,
  first: Version | undefined,
): { readonly expression: string | undefined; readonly end: number } {
  const next = first === undefined ? undefined : versionAfter(words, first);
  const ahead = next === undefined ? undefined : expressionFor(name, next.number, undefined);
  if (first === undefined || next === undefined || ahead === undefined) {
    const later =
      name.gnu === undefined ? undefined : laterAt(words, first?.end ?? to, from, first);
    const end = Math.max(first?.end ?? to, later ?? 0);
    return { expression: expressionFor(name, first?.number, later), end };
  }
  const rest = readVersions(words, from, to, name, next);
  const expression = joinedTo(expressionFor(name, first.number, undefined), next, rest.expression);
  return { expression, end: rest.end };
}

function joinedTo(
  one: string | undefined,
  { joined }: NextVersion,
  rest: string | undefined,
): string | undefined {
  if (one === undefined || rest === undefined) return one ?? rest;
  return `${one} ${joined} ${rest}`;
}

function expressionFor(
  name: LicenseName,
  version: string | undefined,
  later: number | undefined,
): string | undefined {
  if (version === undefined) return name.bare;
  if (name.gnu === undefined) return name.versions?.[version];
  const full = /\./.test(version) ? version : `${version}.0`;
  if (!isGnuVersion(name.gnu, full)) return undefined;
  return `${name.gnu}-${full}-${later === undefined ? 'only' : 'or-later'}`;
}

function isGnuVersion(family: NonNullable<LicenseName['gnu']>, version: string): boolean {
  const versions = {
    GPL: ['1.0', '2.0', '3.0'],
    LGPL: ['2.0', '2.1', '3.0'],
    AGPL: ['1.0', '3.0'],
    GFDL: ['1.1', '1.2', '1.3'],
  };
  return versions[family].includes(version);
}

// "GPL 2", "GPL (v2)", "Apache License, Version 2.0", "... as published by the Free Software Foundation; either version 2"
function versionBehind(
  words: readonly string[],
  to: number,
  isListed: (word: string) => boolean,
): Version | undefined {
  for (let i = to; i < Math.min(words.length, to + FARTHEST_VERSION); i += 1) {
    const word = words[i] ?? '';
    if (/^\d/.test(word))
      return isVersion(word) || isListed(word)
        ? { number: word, start: to, end: i + 1 }
        : undefined;
    if (!BETWEEN_NAME_AND_VERSION.has(word)) return undefined;
  }
  return undefined;
}

// "version 2 of the GNU GPL", "version 2 or later of the LGPL"
function versionBefore(words: readonly string[], from: number, floor: number): Version | undefined {
  for (let i = from - 1; i >= Math.max(floor, from - FARTHEST_LATER); i -= 1) {
    const word = words[i] ?? '';
    if (!/^\d/.test(word) || !words.slice(i, from).includes('of')) continue;
    const first = firstOfChain(words, { number: word, start: i, end: i + 1 }, floor);
    const lead = words[first.start - 1];
    if (lead === 'version' || lead === 'versions') return { ...first, start: first.start - 1 };
  }
  return undefined;
}

/** Place behind "or later", "+", "any later version"; `undefined` where only one version is meant. */
function laterAt(
  words: readonly string[],
  end: number,
  from: number,
  version: Version | undefined,
): number | undefined {
  if (version === undefined) return undefined;
  if (words[end] === '+') return end + 1;
  const to = version.start < from ? from : Math.min(words.length, end + FARTHEST_LATER);
  for (let i = end; i < to; i += 1) {
    const word = words[i] ?? '';
    if (ENDS_LATER.has(word) || isOtherVersion(word, version)) return undefined;
    if (saysLater(words, i)) return i + 1;
  }
  return undefined;
}

// "GPL version 2.0 or (at your option) the GPL version 3 or any later version": the second is not the first's.
function isOtherVersion(word: string, version: Version): boolean {
  return isVersion(word) && word !== version.number;
}

function saysLater(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  return LATER.has(word) || (AFTER_OR.has(word) && OR_BEFORE.has(words[i - 1] ?? ''));
}
