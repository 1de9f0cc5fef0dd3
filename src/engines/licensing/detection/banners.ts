// SPDX-License-Identifier: Apache-2.0
import { findNames } from '../names/find-names.ts';
import { wordsOf } from '../words/words.ts';
import { lineCounter } from './line-counter.ts';
import type { Statement } from './statement.ts';

// "/*! normalize.css v3.0.2 | MIT License | git.io/normalize */"; a minifier leaves the program behind it on the line.
const BANNER = /^[ \t]*(?:\/[*/]|\*|#)[^\n|]{0,200}(?:\|[^\n|]{0,200}){1,5}/gm;
const END = /\*\/|-->/;
const LONGEST_PART = 60;
const FILLERS = new Set('license licenses licensed under the a and or'.split(' '));

/** What the comment at the head of a bundled script says between its bars. `isTaken` says which lines a copy has claimed. */
export function findBanners(
  text: string,
  isTaken: (line: number) => boolean,
): readonly Statement[] {
  if (!text.includes('|')) return [];
  const lineAt = lineCounter(text);
  return [...text.matchAll(BANNER)].flatMap((banner) => {
    const line = lineAt(banner.index);
    if (isTaken(line)) return [];
    const [comment = ''] = banner[0].split(END);
    return comment
      .split('|')
      .slice(1)
      .flatMap((part) => statementsOf(part, line));
  });
}

/** The licences of a part that says nothing else. */
function statementsOf(part: string, line: number): readonly Statement[] {
  if (part.length > LONGEST_PART) return [];
  const words = wordsOf(part).all;
  const mentions = findNames(words);
  const isNamed = (_: string, i: number) =>
    mentions.some(({ start, end }) => start <= i && i < end);
  if (!words.every((word, i) => FILLERS.has(word) || isNamed(word, i))) return [];
  return mentions.flatMap(({ expression, start, name }, i): readonly Statement[] => {
    if (expression === undefined || name.isEveryday) return [];
    const between = words.slice(mentions[i - 1]?.end ?? start, start);
    const joined = between.includes('or') ? 'or' : 'and';
    const place = { fromLine: line, toLine: line, isBare: name.isFamily === true };
    return [{ license: expression, kind: 'notice', score: 1, joined, ...place }];
  });
}
