// SPDX-License-Identifier: Apache-2.0

/** `FROM node:20 AS build`: the word in capitals and the rest. */
export interface Instruction {
  readonly word: string;
  readonly text: string;
  readonly line: number;
}

/** Beyond this no instruction names an image. */
const MAX_LENGTH = 10_000;

/** The instructions of a Dockerfile, continued lines joined, comments and here-documents left out. */
export function readInstructions(text: string): Instruction[] {
  const lines = text.split(/\r?\n/);
  const mark = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 200)) ? '`' : '\\';
  const ends = lastBareWords(lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    // A comment above is joined like one between continued lines.
    while (lines[at]?.trimStart().startsWith('#')) at++;
    const line = at + 1;
    const joined = joinLines(lines, at, mark);
    at = joined.next;
    const [, word, rest = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/.exec(joined.text) ?? [];
    if (word === undefined) continue;
    instructions.push({ word: word.toUpperCase(), text: rest, line });
    if (/^(RUN|COPY|ADD)$/i.test(word)) at = skipHereDocuments({ lines, ends, at }, rest);
  }
  return instructions;
}

function joinLines(
  lines: readonly string[],
  start: number,
  mark: string,
): { text: string; next: number } {
  const parts: string[] = [];
  let next = start;
  for (; next < lines.length; next++) {
    const line = (lines[next] ?? '').trim();
    // A comment may stand between continued lines.
    if (line.startsWith('#')) continue;
    const continues = line.endsWith(mark);
    parts.push(continues ? line.slice(0, -1) : line);
    if (!continues) break;
  }
  return { text: parts.join(' ').slice(0, MAX_LENGTH), next: next + 1 };
}

/** Where each line that is one word stands last. */
function lastBareWords(lines: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (/^\s*[A-Za-z_]\w*\s*$/.test(line)) words.set(line.trim(), index);
  }
  return words;
}

interface Place {
  readonly lines: readonly string[];
  readonly ends: ReadonlyMap<string, number>;
  readonly at: number;
}

/** `RUN <<EOF` goes on until a line that is `EOF`; what stands between is no instruction. */
function skipHereDocuments({ lines, ends, at: start }: Place, text: string): number {
  let at = start;
  for (const [, word = ''] of text.matchAll(/<<-?["']?([A-Za-z_]\w*)/g)) {
    // Without an end it is no here-document, and the search would go through the rest of the file.
    if ((ends.get(word) ?? -1) < at) continue;
    while (lines[at]?.trim() !== word) at++;
    at++;
  }
  return at;
}
