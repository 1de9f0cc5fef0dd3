// SPDX-License-Identifier: Apache-2.0
import { findNames, type Mention } from '../names/find-names.ts';
import type { Words } from '../words/words.ts';
import { isOfferedInstead } from './choices.ts';
import { referenceOf, remarksAmong } from './remarks.ts';
import type { Statement } from './statement.ts';

// Words near a name that make it a grant or a label instead of a remark.
const GRANTS = new Set(
  'license licenses licensed licensing terms distributed distributable redistribute released available under subject covered governed governs dual dually either copying permitted released relicensed'.split(
    ' ',
  ),
);
// A single word such as "MIT" or "Boost" is a licence only right beside one of these.
const LABELS = new Set('license licenses licensed licensing under dual spdx lic gnu'.split(' '));
const SKIPPED = new Set([
  'the',
  'a',
  'an',
  'terms',
  'of',
  'and',
  'or',
  'type',
  'either',
  'is',
  'are',
  'name',
  'to',
  'v',
  // "licensed as GPL version 2", "License (Font: SIL OFL 1.1, CSS: MIT License)"
  'as',
  'font',
  'fonts',
  'css',
  'code',
  'documentation',
]);
const FARTHEST_LABEL = 7;
// A whole file of a few words is a label: "Apache license 2.0".
const SHORT_FILE = 14;
const NEAR = 14;
const OR_WORDS = new Set(['or', 'alternatively', 'alternately']);
const AND_WORDS = new Set(['and']);
// "libexif is LGPLv2.1"
const IS = new Set(['is', 'are']);
const DUAL =
  /^(?:dual|dually|duallicensed|dual-licensed|either|choice|disjunctive|choose|multilicensed|trilicensed|tri)$/;
const FARTHEST_ALTERNATIVE = 70;
const CLOSE = 12;
// "the AFL 2.1 or (at your option) the GPL"
const JOINING = new Set('or and the at your option'.split(' '));
const LONGEST_JOIN = 5;
const LONGEST_ADDRESS = 14;
// "under MIT and, at your option, Apache 2.0"
const AT_YOUR_OPTION = /\bat your (?:option|choice)\b/;
// "You may elect to redistribute this code under either of these licenses."
const EITHER_BEHIND =
  /\b(?:under|between|choose|use) (?:either|any one|one) of (?:these|those|the two|them)\b/;
const FARTHEST_EITHER = 24;

/** Licences that running words name as theirs. `isTaken` says which words a copy of a whole text has claimed. */
export function findNotices(
  words: Words,
  isTaken: (word: number) => boolean,
): readonly Statement[] {
  const mentions = findNames(words.all).filter(
    (mention) => !isTaken(mention.from) && !isScript(words.all, mention),
  );
  const remarks = remarksAmong(words.all, mentions);
  const granted: Mention[] = [];
  for (const mention of mentions) {
    const before = granted.at(-1);
    const isRemark = remarks.has(mention);
    const isAlone = !isRemark && isAloneOnLine(words, mention);
    if (isAlone || isGranted(words.all, mention, before, isRemark)) granted.push(mention);
  }
  return granted.flatMap((mention, i) => statementOf(words, mention, granted, i));
}

// "@license zlib.js": a script called so.
function isScript(words: readonly string[], { name, version, end }: Mention): boolean {
  return name.isShort === true && version === undefined && words[end] === 'js';
}

function statementOf(
  words: Words,
  mention: Mention,
  all: readonly Mention[],
  i: number,
): readonly Statement[] {
  const expression = mention.expression ?? sharedVersion(words.all, mention, all[i + 1]);
  if (expression === undefined) return [];
  const { isFamily, versions } = mention.name;
  const isBare = isFamily === true || (mention.version === undefined && versions !== undefined);
  const refersTo = referenceOf(words.all, mention);
  return [
    {
      license: sharedVersion(words.all, mention, all[i + 1]) ?? expression,
      kind: 'notice',
      score: 1,
      fromLine: words.lines[mention.start] ?? 1,
      toLine: words.lines[mention.end - 1] ?? 1,
      joined: isAlternative(words.all, all[i - 1], mention) ? 'or' : 'and',
      isBare: isBare || (mention.name.gnu !== undefined && mention.version === undefined),
      ...(refersTo === undefined ? {} : { refersTo }),
      ...(isFamily === true ? { isHeading: true } : {}),
    },
  ];
}

// "the GPL or LGPL version 2": the version belongs to both.
function sharedVersion(
  words: readonly string[],
  mention: Mention,
  next: Mention | undefined,
): string | undefined {
  const isPair =
    mention.name.gnu !== undefined &&
    mention.version === undefined &&
    next?.name.gnu !== undefined &&
    next.version !== undefined &&
    next.from - mention.to <= 2 &&
    words.slice(mention.to, next.from).some((word) => word === 'or' || word === 'and');
  return isPair ? next.expression?.replace(/\b[AL]?GPL(?=-)/g, mention.name.gnu ?? '') : undefined;
}

function isGranted(
  words: readonly string[],
  mention: Mention,
  before: Mention | undefined,
  isRemark: boolean,
): boolean {
  if (isWholeFile(words, mention)) return true;
  if (mention.name.isGrant === true) return true;
  if (mention.name.isEveryday) return isLabel(words, mention) || isVersioned(words, mention);
  if (isRemark) return false;
  if (mention.name.isShort) return isLabelled(words, mention, before) || isStated(words, mention);
  const near = words.slice(Math.max(0, mention.start - NEAR), mention.end + 6);
  return near.some((word, i) => GRANTS.has(word) && !isPartOfName(mention, i, words));
}

// "Apache license 2.0"; but "--ntp" is no licence for want of other words.
function isWholeFile(words: readonly string[], { start, end, name, version }: Mention): boolean {
  const isName = !name.isEveryday || version !== undefined;
  return isName && words.length <= SHORT_FILE && end - start + 5 >= words.length;
}

// "# GNU General Public License v3.0 or later" and nothing else on the line.
function isAloneOnLine({ lines }: Words, { start, end, name, version }: Mention): boolean {
  const isFull = version !== undefined && !name.isShort && !name.isEveryday;
  return isFull && lines[start - 1] !== lines[start] && lines[end] !== lines[end - 1];
}

// The word "license" inside the name itself proves nothing.
function isPartOfName(mention: Mention, near: number, words: readonly string[]): boolean {
  const place = Math.max(0, mention.start - NEAR) + near;
  return place >= mention.from && place < mention.to && words.length > SHORT_FILE;
}

// "libexif is LGPLv2.1", "the GPLv3+ version of the library": with its version it is a name and no word.
function isStated(words: readonly string[], mention: Mention): boolean {
  if (mention.name.gnu === undefined || mention.version === undefined) return false;
  const behind = words.slice(mention.end, mention.end + 2).join(' ');
  return IS.has(words[mention.start - 1] ?? '') || /^(?:version|code|library) of\b/.test(behind);
}

// What an editor is told at the end of a comment: "vim: set expandtab tabstop=4".
const NO_LABEL_BEHIND =
  /^(?:file|set|ts|tw|sw|sts|et|noet|ft|expandtab|noexpandtab|tabstop|filetype)$/;

// "License: Vim", "@license blessing"; a "vim license file" is not.
function isLabel(words: readonly string[], mention: Mention): boolean {
  const isLed = /^licen[sc]ed?$/.test(words[mention.start - 1] ?? '');
  return isLed && !NO_LABEL_BEHIND.test(words[mention.end] ?? '');
}

// "released under the OSL 3.0 license", "the Open Software License (OSL 3.0)": with one of its versions it is no everyday word.
function isVersioned(words: readonly string[], mention: Mention): boolean {
  if (mention.version === undefined || mention.expression === undefined) return false;
  const before = words.slice(Math.max(0, mention.start - 3), mention.start);
  const isLicensed = before.some((word) => /^licensed?$/.test(word));
  return isLicensed || /^licenses?$/.test(words[mention.end] ?? '');
}

function isLabelled(
  words: readonly string[],
  mention: Mention,
  before: Mention | undefined,
): boolean {
  // "MIT or GPL licenses", "the AFL 2.1 or the GPL": a neighbour of a name is a name.
  if (before !== undefined && isNeighbour(words, before, mention)) return true;
  let place = mention.start - 1;
  // "licensed to PSF under a contributor agreement"
  if (words[place] === 'to') return false;
  while (place > mention.start - FARTHEST_LABEL && SKIPPED.has(words[place] ?? '')) place -= 1;
  if (LABELS.has(words[place] ?? '')) return true;
  const behind = words.slice(mention.end, mention.end + 4);
  const stop = behind.findIndex(
    (word) => !SKIPPED.has(word) && !/^[a-z]?gpl$|^mit$|^bsd$|^\d/.test(word),
  );
  return stop !== -1 && LABELS.has(behind[stop] ?? '') && behind[stop] !== 'under';
}

function isNeighbour(words: readonly string[], before: Mention, mention: Mention): boolean {
  const between = words.slice(before.end, mention.from);
  const isJoined = between.length <= LONGEST_JOIN && between.every((word) => JOINING.has(word));
  return between.length <= 1 || isJoined || isSecondOfTwo(words, before, between);
}

// "Dual licensed under the MIT (http://example.com/mit) and GPL (http://example.com/gpl) licenses."
function isSecondOfTwo(
  words: readonly string[],
  before: Mention,
  between: readonly string[],
): boolean {
  if (between.length > LONGEST_ADDRESS) return false;
  const last = between.at(-1) === 'the' ? between.at(-2) : between.at(-1);
  if (last !== 'and' && last !== 'or') return false;
  const lead = words.slice(Math.max(0, before.start - CLOSE), before.start);
  return lead.some((word) => DUAL.test(word));
}

function isAlternative(
  words: readonly string[],
  before: Mention | undefined,
  mention: Mention,
): boolean {
  if (isOfferedInstead(words, mention.start)) return true;
  if (before === undefined) return false;
  const between = words.slice(before.end, mention.start);
  if (between.length > FARTHEST_ALTERNATIVE) return false;
  if (between.includes('alternatively') || between.includes('alternately')) return true;
  if (between.length > CLOSE) return false;
  if (between.some((word) => OR_WORDS.has(word))) return true;
  const lead = words.slice(Math.max(0, before.start - CLOSE), before.start);
  const isList = between.length <= 2 || between.some((word) => AND_WORDS.has(word));
  if (!isList) return false;
  const tail = words.slice(mention.end, mention.end + 6).join(' ');
  return (
    lead.some((word) => DUAL.test(word)) ||
    AT_YOUR_OPTION.test(tail) ||
    AT_YOUR_OPTION.test(between.join(' ')) ||
    EITHER_BEHIND.test(words.slice(mention.end, mention.end + FARTHEST_EITHER).join(' '))
  );
}
