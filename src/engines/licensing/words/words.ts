// SPDX-License-Identifier: Apache-2.0
import { isCopyrightLine } from './copyright-line.ts';
import { plainText } from './plain-text.ts';
import { sameSpelling } from './same-spelling.ts';
import { scanWords } from './scan-words.ts';

/** A text as the words that matter, each with its line. Equal for all layouts of one text. */
export interface Words {
  readonly all: readonly string[];
  /** 1-based line of each word of `all`. */
  readonly lines: readonly number[];
  /** Indexes into `all` without bullets, single letters and "all rights reserved": what texts are compared by. */
  readonly compared: readonly number[];
}

interface Reader {
  readonly all: string[];
  readonly lines: number[];
  readonly compared: number[];
  /** "modifica-" at a line's end waits for the next line's first word. */
  hyphenated: string;
  line: number;
  /** The sentence is over: what follows "this Version." is no version. */
  ended: boolean;
}

// Numbers keep their dots ("2.1", "1.3c"); words swallow hyphens and apostrophes ("non-free", "licensor's"); "gplv2.1" is one word.
const WORD =
  /\d+(?:\.\d+)*[a-z]?(?![\p{L}\d])\+?|\p{L}+(?:[-'’‐]\p{L}+)*(?:\d+(?:\.\d+)*)?\p{L}*\+?|\d+|\.(?!\S)/gu;
// The same for lines without any other letters than a to z: most lines, and much faster.
const ASCII_WORD =
  /\d+(?:\.\d+)*[a-z]?(?![a-z\d])\+?|[a-z]+(?:[-'][a-z]+)*(?:\d+(?:\.\d+)*)?[a-z]*\+?|\d+|\.(?!\S)/g;
const NOT_ASCII = /[^\0-\x7f]/;
const NAME_WITH_VERSION =
  /^(?<name>[al]?gpl|g?fdl|mpl|epl|cddl|cpl|apache|zpl|eupl|osl|afl|bsl|php|lppl|cecill|artistic|wtfpl|asl|apl|ofl|cpal|ecl|upl|apsl|sspl|npl|qpl|busl)v?(?<version>\d.*)$/;
const VERSION_BEFORE = new Set(['version', 'versions', 'ver', 'v', 'release']);
const NAMES_BEFORE = new Set(
  'gpl agpl lgpl fdl gfdl mpl epl cddl cpl apache zpl eupl osl afl bsl php lppl cecill artistic wtfpl asl apl ofl cpal ecl upl apsl sspl npl qpl busl'.split(
    ' ',
  ),
);
// Ends a line in a hyphen that belongs to a word, not to a ruler: "distri-" but not "----" and not "a -".
const BROKEN_WORD = /\p{L}[-‐]\s*(?:\*\/|\*|#|\|)?\s*$/u;
const FARTHEST_HYPHEN = 12;
const BEGINS_NEW = /^\P{L}*\p{Lu}\p{Ll}/u;
const LEADERS = /^\s*(?:dnl|rem|REM)\b/;
const LEADER_WORDS = new Set(['dnl', 'rem']);
// "ii.", "(iv)"; one letter alone is a bullet anyway.
const ROMAN = new Set(['ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii']);
const LETTER_C = 99;
// "copyright", "(c)", "c2004", "copr."
const MAY_CLAIM = /^(?:c\d*|copy.*|copr)$/;
const LONGEST_WORD = 40;
// About four megabytes of prose. What is longer is data, and read so far and no further.
const MOST_WORDS = 500_000;

/** Takes a text apart. Drops markup, comment leaders, quotes, punctuation and copyright lines. */
export function wordsOf(text: string): Words {
  const reader: Reader = {
    all: [],
    lines: [],
    compared: [],
    hyphenated: '',
    line: 0,
    ended: false,
  };
  const plain = plainText(text);
  for (let from = 0; from <= plain.length && reader.all.length <= MOST_WORDS; ) {
    const next = plain.indexOf('\n', from);
    const to = next === -1 ? plain.length : next;
    reader.line += 1;
    if (to > from) readLine(reader, plain, from, to);
    from = to + 1;
  }
  return reader;
}

function readLine(reader: Reader, text: string, from: number, to: number): void {
  const scanned = reader.hyphenated === '' ? scanWords(text, from, to) : undefined;
  // Only a line with a word of a claim is worth a closer look.
  const mayBeClaim = scanned === undefined || scanned.some(mayClaim);
  const line = mayBeClaim ? text.slice(from, to) : '';
  if (mayBeClaim && isCopyrightLine(line)) return;
  if (scanned === undefined) readSlowly(reader, line);
  else addWords(reader, scanned);
}

// "dnl" of m4 and "rem" of batch files lead comments.
function addWords(reader: Reader, found: readonly string[]): void {
  const start = LEADER_WORDS.has(found[0] ?? '') ? 1 : 0;
  for (let i = start; i < found.length && reader.all.length <= MOST_WORDS; i += 1) {
    addWord(reader, found[i] ?? '');
  }
}

function mayClaim(word: string): boolean {
  return word.charCodeAt(0) === LETTER_C ? MAY_CLAIM.test(word) : word === 'rights';
}

function readSlowly(reader: Reader, line: string): void {
  const lower = line.replace(LEADERS, '').toLowerCase();
  const found = lower.match(NOT_ASCII.test(lower) ? WORD : ASCII_WORD);
  if (found === null) return;
  if (reader.hyphenated !== '') {
    // "Copyright Grant-" at the end of a line and "Subject to" on the next are two words.
    if (BEGINS_NEW.test(line)) found.unshift(reader.hyphenated);
    else found[0] = `${reader.hyphenated}${found[0]}`;
  }
  reader.hyphenated = BROKEN_WORD.test(line.slice(-FARTHEST_HYPHEN)) ? (found.pop() ?? '') : '';
  for (const word of found) {
    if (reader.all.length > MOST_WORDS) return;
    addWord(reader, word);
  }
}

function addWord(reader: Reader, found: string): void {
  if (found === '.') {
    reader.ended = true;
    return;
  }
  const later = found.endsWith('+');
  const word = later ? found.slice(0, -1) : found;
  if (isDigit(word.charCodeAt(0))) pushNumber(reader, word);
  else if (hasDigit(word)) pushNamed(reader, word);
  else push(reader, sameSpelling(word), word.length === 1 || ROMAN.has(word));
  if (later) push(reader, '+', true);
}

// "gplv2" is "gpl" and "2"; "v2" is "2"; "x11" stays.
function pushNamed(reader: Reader, word: string): void {
  const groups = NAME_WITH_VERSION.exec(word)?.groups;
  if (groups !== undefined) {
    push(reader, groups.name ?? '', false);
    pushNumber(reader, groups.version ?? '');
  } else if (/^v\d/.test(word)) pushNumber(reader, word.slice(1));
  else push(reader, sameSpelling(word), false);
}

// "2." and "b)" are bullets; the 2 of "version 2" and of "GPLv2" is not, nor is any number with a dot.
function pushNumber(reader: Reader, word: string): void {
  const before = reader.all.at(-1) ?? '';
  const isVersion = !reader.ended && (VERSION_BEFORE.has(before) || NAMES_BEFORE.has(before));
  const isBullet = word.length <= 2 && !isVersion;
  push(reader, word.replace(/(?:\.0)+$/, ''), isBullet);
}

function push(reader: Reader, word: string, isBullet: boolean): void {
  const { all, lines, compared, line } = reader;
  reader.ended = false;
  const index = all.push(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word) - 1;
  lines.push(line);
  if (!isBullet) compared.push(index);
  const isClaim = word === 'reserved' && all[index - 1] === 'rights' && all[index - 2] === 'all';
  if (isClaim) compared.length -= 3;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasDigit(word: string): boolean {
  for (let i = 1; i < word.length; i += 1) if (isDigit(word.charCodeAt(i))) return true;
  return false;
}
