// SPDX-License-Identifier: Apache-2.0
import type { Corpus, KnownText } from './corpus.ts';
import type { Document } from './document.ts';

/** Words that stand in the same order in the document and in a known text. */
export interface Run {
  readonly inDocument: number;
  readonly inText: number;
  readonly length: number;
}

// A text that says one phrase a hundred times meets itself everywhere; its first places are enough to align it.
const MOST_PLACES_OF_A_GRAM = 6;
const MOST_RUNS = 20_000;
// Long texts repeat their phrases; runs this short only distract there, and filling the gaps finds them again.
const WORDS_PER_LEAST_LENGTH = 150;
const LONGEST_LEAST_LENGTH = 10;

/** Tables of one corpus that every document uses in turn; empty between two calls. */
interface Scratch {
  /** Place in the text at hand where each run of three words stands first, plus one; 0: nowhere. */
  readonly first: Int32Array;
  /** By (place in document - place in text): where the last run on this diagonal ended. */
  ends: Int32Array;
}

const scratches = new WeakMap<Corpus, Scratch>();

/** Finds the shared runs of a document with one text after another. */
export class RunFinder {
  readonly #document: Document;
  readonly #corpus: Corpus;
  readonly #scratch: Scratch;
  /** Words looked at so far. */
  walked = 0;

  constructor(document: Document, corpus: Corpus) {
    this.#document = document;
    this.#corpus = corpus;
    const known = scratches.get(corpus);
    this.#scratch = known ?? {
      first: new Int32Array(corpus.grams.count),
      ends: new Int32Array(0),
    };
    if (known === undefined) scratches.set(corpus, this.#scratch);
  }

  /** All longest runs of three words or more among the words that are not taken, by place in the document. */
  find(text: KnownText): readonly Run[] {
    const { grams, gramPlaces, taken, length } = this.#document;
    this.walked += length + text.length;
    const next = this.#remember(text);
    this.#clearEnds(length + text.length);
    const runs: Run[] = [];
    for (let i = 0; i < gramPlaces.length && runs.length < MOST_RUNS; i += 1) {
      const place = gramPlaces[i] ?? 0;
      const first = this.#scratch.first[grams[place] ?? 0] ?? 0;
      if (first > 0 && taken[place] === 0) this.#collectAt(place, first, next, text, runs);
    }
    this.#forget(text);
    return runs.sort((a, b) => a.inDocument - b.inDocument || a.inText - b.inText);
  }

  #collectAt(place: number, first: number, next: Int32Array, text: KnownText, into: Run[]): void {
    const least = leastLengthFor(text);
    let inText = first - 1;
    for (let tries = 0; inText >= 0 && tries < MOST_PLACES_OF_A_GRAM; tries += 1) {
      const diagonal = place - inText + text.length;
      if ((this.#scratch.ends[diagonal] ?? 0) <= place) {
        const run = this.#runThrough(place, inText, text);
        this.#scratch.ends[diagonal] = run.inDocument + run.length;
        if (run.length >= least) into.push(run);
      }
      inText = (next[inText] ?? 0) - 1;
    }
  }

  #runThrough(place: number, inText: number, text: KnownText): Run {
    let back = 0;
    while (this.#isSame(place - back - 1, inText - back - 1, text)) back += 1;
    let length = back;
    while (this.#isSame(place - back + length, inText - back + length, text)) length += 1;
    return { inDocument: place - back, inText: inText - back, length };
  }

  #isSame(place: number, inText: number, text: KnownText): boolean {
    const { numbers, taken, length } = this.#document;
    if (place < 0 || inText < 0 || inText >= text.length || place >= length) return false;
    return taken[place] === 0 && numbers[place] === this.#corpus.words[text.start + inText];
  }

  #clearEnds(count: number): void {
    if (this.#scratch.ends.length < count) this.#scratch.ends = new Int32Array(count * 2);
    else this.#scratch.ends.fill(0, 0, count);
  }

  /** For each place in the text, the next place with the same run of three words, plus one. */
  #remember(text: KnownText): Int32Array {
    const { first } = this.#scratch;
    const next = new Int32Array(text.length);
    const grams = this.#corpus.grams.gramsOf(text);
    for (let i = text.length - 1; i >= 0; i -= 1) {
      const gram = grams[i] ?? -1;
      if (gram < 0) continue;
      next[i] = first[gram] ?? 0;
      first[gram] = i + 1;
    }
    return next;
  }

  #forget(text: KnownText): void {
    for (const gram of this.#corpus.grams.gramsOf(text)) {
      if (gram >= 0) this.#scratch.first[gram] = 0;
    }
  }
}

function leastLengthFor({ length }: KnownText): number {
  return Math.min(LONGEST_LEAST_LENGTH, Math.max(3, Math.ceil(length / WORDS_PER_LEAST_LENGTH)));
}
