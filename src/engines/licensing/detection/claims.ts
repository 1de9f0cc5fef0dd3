// SPDX-License-Identifier: Apache-2.0
import type { Document } from './document.ts';

/** Which words and lines of a document copies of known texts and exceptions have taken. Words count all words. */
export interface Claims {
  hasWord(word: number): boolean;
  /** 1-based. */
  hasLine(line: number): boolean;
  /** Takes the words from `from` up to, not including, `to`: their own words name other licences. */
  claim(from: number, to: number): void;
}

/** The words of the copies found so far, with the bullets between them. */
export function claimsOf({ words, taken }: Document): Claims {
  const isTaken = new Uint8Array(words.all.length);
  const takenLines = new Uint8Array((words.lines.at(-1) ?? 0) + 1);
  let last = 0;
  for (let place = 0; place < taken.length; place += 1) {
    const word = words.compared[place] ?? 0;
    if (taken[place] === 1) {
      isTaken.fill(1, taken[place - 1] === 1 ? last : word, word + 1);
      takenLines[words.lines[word] ?? 0] = 1;
    }
    last = word;
  }
  return {
    hasWord: (word) => isTaken[word] === 1,
    hasLine: (line) => takenLines[line] === 1,
    claim(from, to) {
      isTaken.fill(1, from, to);
      takenLines.fill(1, words.lines[from] ?? 0, words.lines[to - 1] ?? 0);
    },
  };
}
