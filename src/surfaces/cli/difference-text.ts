// SPDX-License-Identifier: Apache-2.0
import type { Difference } from './identify-desk.ts';
import type { ReadFile } from './identify-file.ts';

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const WIDTH = 100;
// Enough of what is the same to see where one is.
const KEPT_AROUND = 8;

/** Word differences as `git diff --word-diff` writes them: `[-only in the licence-] {+only in the file+}`. */
export function differenceText({ path, differences = [] }: ReadFile): string {
  if (differences.length === 0) return `\n${path}: no copy of a known licence to set beside it.`;
  return differences.map((difference) => textOf(path, difference)).join('\n');
}

function textOf(path: string, { license, fromLine, toLine, pieces }: Difference): string {
  const head = `\n${path}:${fromLine}-${toLine} beside ${license}:`;
  if (pieces.every(({ kind }) => kind === 'same')) return `${head} word for word.`;
  return `${head}\n${wrapped(pieces.flatMap(wordsOf))}`;
}

function wordsOf({ kind, words }: Difference['pieces'][number]): readonly string[] {
  const [open, close] = MARKS[kind];
  return kind === 'same' ? shortened(words.split(' ')) : `${open}${words}${close}`.split(' ');
}

function shortened(words: readonly string[]): readonly string[] {
  if (words.length <= 2 * KEPT_AROUND + 1) return words;
  return [...words.slice(0, KEPT_AROUND), '...', ...words.slice(-KEPT_AROUND)];
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of words) {
    if (line.length + word.length >= WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
