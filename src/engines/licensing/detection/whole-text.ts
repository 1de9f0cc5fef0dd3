// SPDX-License-Identifier: Apache-2.0
import type { Corpus, KnownText } from './corpus.ts';
import type { Document } from './document.ts';
import type { Judgement } from './judge.ts';

const tables = new WeakMap<Corpus, ReadonlyMap<string, readonly KnownText[]>>();

/** The known text that a document is, word for word, with or without title and appendix: the usual LICENSE file. */
export function wholeText(document: Document, corpus: Corpus): Judgement | undefined {
  const table = tables.get(corpus) ?? byFingerprint(corpus);
  tables.set(corpus, table);
  const texts = table.get(fingerprint(document.numbers, 0, document.length)) ?? [];
  for (const text of texts) {
    const start = startIn(text, document, corpus);
    if (start !== undefined) return judgementOf(text, start, document);
  }
  return undefined;
}

function startIn(text: KnownText, { numbers, length }: Document, corpus: Corpus) {
  return [0, text.bodyStart].find((start) => {
    if (start + length !== text.length && start + length !== text.bodyEnd) return false;
    return numbers.every((number, i) => number === corpus.words[text.start + start + i]);
  });
}

function judgementOf(text: KnownText, start: number, { length }: Document): Judgement {
  const runs = [{ inDocument: 0, inText: start, length }];
  const alignment = { text, from: 0, to: length, runs, differences: [] };
  return { alignment, kind: 'exact', score: 1, gain: length };
}

function byFingerprint(corpus: Corpus): ReadonlyMap<string, readonly KnownText[]> {
  const table = new Map<string, KnownText[]>();
  for (const text of corpus.texts) {
    for (const from of new Set([0, text.bodyStart])) {
      for (const to of new Set([text.length, text.bodyEnd])) {
        const key = fingerprint(corpus.words, text.start + from, text.start + to);
        table.set(key, [...(table.get(key) ?? []), text]);
      }
    }
  }
  return table;
}

// Length and the outermost words; what has the same is compared word by word.
function fingerprint(words: ArrayLike<number>, from: number, to: number): string {
  return `${to - from} ${words[from]} ${words[from + 1]} ${words[to - 2]} ${words[to - 1]}`;
}
