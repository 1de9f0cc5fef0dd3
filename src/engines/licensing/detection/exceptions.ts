// SPDX-License-Identifier: Apache-2.0
import { type Words, wordsOf } from '../words/words.ts';
import { corpus } from './corpus.ts';
import { EXCEPTION_PHRASES } from './exception-phrases.ts';
import type { Statement } from './statement.ts';

interface Phrase {
  readonly exception: string;
  readonly parts: readonly (readonly string[])[];
  readonly within: number;
  readonly isNamed: boolean;
}

const HINTS = new Set(
  'exception exceptions exemption permission permitted note normal license conditions'.split(' '),
);

interface PhraseTable {
  readonly phrases: readonly Phrase[];
  /** By its rarest word, which phrases could be there at all. */
  readonly byRarest: ReadonlyMap<string, readonly number[]>;
}

let table: PhraseTable | undefined;

/** An exception and the words that make it; `to` is exclusive. */
export interface FoundException {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
}

// "... this exception does not however invalidate any other reasons why the executable might be covered by the GNU GPL": how they end.
const USUAL_ENDING = 70;
// "If you do not wish that, delete this exception notice."
const LONGEST_ENDING = 320;

/** Permissions on top of a licence, known by a few telling words. Of two at one place the table's first counts. */
export function findExceptions(words: Words): readonly FoundException[] {
  if (!words.all.some((word) => HINTS.has(word))) return [];
  const phrases = phrasesIn(words.all);
  if (phrases.length === 0) return [];
  const places = placesOf(words.all);
  const found: FoundException[] = [];
  for (const phrase of phrases) {
    const span = findPhrase(words.all, phrase, places);
    const isNew = !found.some(
      (other) =>
        other.statement.license === phrase.exception ||
        (span !== undefined && span[0] < other.to && other.from < span[1]),
    );
    if (span !== undefined && isNew) found.push(foundAt(words, span, phrase));
  }
  return found;
}

// Most texts have none of the rarest words, and then nothing is looked for.
function phrasesIn(words: readonly string[]): readonly Phrase[] {
  table ??= buildTable();
  const { phrases, byRarest } = table;
  const possible = new Set<number>();
  for (const word of words) for (const i of byRarest.get(word) ?? []) possible.add(i);
  return phrases.filter((_, i) => possible.has(i));
}

function buildTable(): PhraseTable {
  const phrases = EXCEPTION_PHRASES.map((row) => ({
    ...row,
    parts: row.parts.map((part) => wordsOf(part).all),
  }));
  const { numberOf, textsWith } = corpus();
  const textsOf = (word: string) => textsWith[numberOf.get(word) ?? -1] ?? 0;
  const byRarest = new Map<string, number[]>();
  for (const [i, { parts }] of phrases.entries()) {
    const [rarest = ''] = [...parts.flat()].sort((a, b) => textsOf(a) - textsOf(b));
    byRarest.set(rarest, [...(byRarest.get(rarest) ?? []), i]);
  }
  return { phrases, byRarest };
}

function foundAt(words: Words, [from, end]: readonly [number, number], phrase: Phrase) {
  const to = phrase.isNamed ? end : Math.min(words.all.length, endingOf(words.all, end));
  const statement: Statement = {
    license: phrase.exception,
    kind: 'exception',
    score: 1,
    fromLine: words.lines[from] ?? 1,
    toLine: words.lines[end - 1] ?? 1,
    joined: 'and',
    isBare: false,
  };
  return { statement, from, to };
}

function endingOf(words: readonly string[], end: number): number {
  const behind = words.slice(end, end + LONGEST_ENDING);
  const place = behind.findIndex(
    (word, i) => word === 'delete' && behind[i + 1] === 'this' && behind[i + 2] === 'exception',
  );
  return end + Math.max(USUAL_ENDING, place + 3);
}

function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [i]);
    else known.push(i);
  }
  return places;
}

// A file that repeats one word a million times asks only for its first places.
const MOST_TRIES = 300;

function findPhrase(
  words: readonly string[],
  { parts, within }: Phrase,
  places: ReadonlyMap<string, readonly number[]>,
): readonly [number, number] | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  if (!parts.every((part) => part.every((word) => places.has(word)))) return undefined;
  for (const from of (places.get(first[0] ?? '') ?? []).slice(0, MOST_TRIES)) {
    if (!standsAt(first, words, from)) continue;
    const end = endOf(others, words, from + first.length, from + within);
    if (end !== undefined) return [from, end];
  }
  return undefined;
}

function endOf(
  parts: readonly (readonly string[])[],
  words: readonly string[],
  from: number,
  to: number,
): number | undefined {
  let end: number | undefined = from;
  for (const part of parts) {
    end = next(part, words, end, to);
    if (end === undefined) return undefined;
  }
  return end;
}

function next(part: readonly string[], words: readonly string[], from: number, to: number) {
  for (let i = from; i < Math.min(to, words.length); i += 1) {
    if (standsAt(part, words, i)) return i + part.length;
  }
  return undefined;
}

function standsAt(part: readonly string[], words: readonly string[], from: number): boolean {
  return part.every((word, i) => words[from + i] === word);
}
