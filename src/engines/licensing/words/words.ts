// SPDX-License-Identifier: Apache-2.0
import { isCopyrightLine } from './copyright-line.ts';
import { plainText } from './plain-text.ts';
import { sameSpelling } from './same-spelling.ts';

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
}

// Numbers keep their dots ("2.1", "1.3c"); words swallow hyphens and apostrophes ("non-free", "licensor's"); "gplv2.1" is one word.
const WORD =
  /\d+(?:\.\d+)*[a-z]?(?![\p{L}\d])\+?|\p{L}+(?:[-'’‐]\p{L}+)*(?:\d+(?:\.\d+)*)?\p{L}*\+?|\d+/gu;
const NAME_WITH_VERSION =
  /^(?<name>[al]?gpl|g?fdl|mpl|epl|cddl|cpl|apache|zpl|eupl|osl|afl|bsl|php|lppl|cecill|artistic|wtfpl|asl|apl)v?(?<version>\d.*)$/;
const VERSION_BEFORE = new Set(['version', 'versions', 'ver', 'v', 'release']);
// Ends a line in a hyphen that belongs to a word, not to a ruler: "distri-" but not "----" and not "a -".
const BROKEN_WORD = /\p{L}[-‐]\s*(?:\*\/|\*|#|\|)?\s*$/u;
const LEADERS = /^\s*(?:dnl|rem|REM)\b/;
// A minified file is one line of megabytes; a licence is not found in its middle by lines anyway.
const LONGEST_WORD = 40;

/** Takes a text apart. Drops markup, comment leaders, quotes, punctuation and copyright lines. */
export function wordsOf(text: string): Words {
  const reader: Reader = { all: [], lines: [], compared: [], hyphenated: '', line: 0 };
  for (const line of plainText(text).split('\n')) {
    reader.line += 1;
    if (!isCopyrightLine(line)) readLine(reader, line);
  }
  return reader;
}

function readLine(reader: Reader, line: string): void {
  const found = line.replace(LEADERS, '').toLowerCase().match(WORD);
  if (found === null) return;
  found[0] = `${reader.hyphenated}${found[0]}`;
  reader.hyphenated = BROKEN_WORD.test(line) ? (found.pop() ?? '') : '';
  for (const word of found) addWord(reader, word);
}

function addWord(reader: Reader, found: string): void {
  const later = found.endsWith('+');
  const word = later ? found.slice(0, -1) : found;
  const groups = NAME_WITH_VERSION.exec(word)?.groups;
  if (groups === undefined) {
    push(reader, word.replace(/^v(?=\d)/, ''));
  } else {
    push(reader, groups.name ?? '');
    push(reader, groups.version ?? '');
  }
  if (later) push(reader, '+');
}

function push(reader: Reader, word: string): void {
  const isNumber = /^\d/.test(word);
  const plain = isNumber ? word.replace(/(?:\.0)+$/, '') : sameSpelling(word);
  const index = reader.all.push(plain.slice(0, LONGEST_WORD)) - 1;
  reader.lines.push(reader.line);
  if (!isBullet(isNumber ? word : plain, reader.all[index - 1])) reader.compared.push(index);
  if (plain === 'reserved') forgetRightsReserved(reader, index);
}

// "2." and "b)" are bullets; the 2 of "version 2" and of "GPLv2" is not.
function isBullet(word: string, before: string | undefined): boolean {
  if (word.length === 1 && !/\d/.test(word)) return /[a-z+]/.test(word);
  if (!/^\d{1,2}$/.test(word) || before === undefined) return /^\d{1,2}$/.test(word);
  return !(VERSION_BEFORE.has(before) || NAME_WITH_VERSION.test(`${before}1`));
}

function forgetRightsReserved({ all, compared }: Reader, index: number): void {
  if (all[index - 1] !== 'rights' || all[index - 2] !== 'all') return;
  compared.length -= 3;
}
