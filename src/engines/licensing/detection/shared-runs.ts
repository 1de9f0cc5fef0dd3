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

interface Search {
  readonly text: KnownText;
  readonly next: Int32Array;
  readonly least: number;
}

/** Finds the shared runs of a document with one text after another; keeps its tables between the calls. */
export class RunFinder {
  readonly #document: Document;
  readonly #corpus: Corpus;
  readonly #first: Int32Array;
  /** Words looked at so far. */
  walked = 0;

  constructor(document: Document, corpus: Corpus) {
    this.#document = document;
    this.#corpus = corpus;
    this.#first = new Int32Array(corpus.grams.count).fill(-1);
  }

  /** All longest runs of three words or more among the words that are not taken, by place in the document. */
  find(text: KnownText): readonly Run[] {
    this.walked += this.#document.length + text.length;
    const next = this.#remember(text);
    const runs: Run[] = [];
    const least = Math.min(
      LONGEST_LEAST_LENGTH,
      Math.max(3, Math.ceil(text.length / WORDS_PER_LEAST_LENGTH)),
    );
    for (let place = 0; place < this.#document.length && runs.length < MOST_RUNS; place += 1) {
      const gram = this.#document.grams[place] ?? -1;
      if (gram < 0 || this.#document.taken[place] === 1) continue;
      this.#collectAt(place, this.#first[gram] ?? -1, { text, next, least }, runs);
    }
    this.#forget(text);
    return runs;
  }

  #collectAt(place: number, first: number, { text, next, least }: Search, into: Run[]): void {
    let inText = first;
    for (let tries = 0; inText >= 0 && tries < MOST_PLACES_OF_A_GRAM; tries += 1) {
      // A run that began one word earlier has been collected already.
      if (!this.#isSame(place - 1, inText - 1, text)) {
        const length = this.#lengthAt(place, inText, text);
        if (length >= least) into.push({ inDocument: place, inText, length });
      }
      inText = next[inText] ?? -1;
    }
  }

  #lengthAt(place: number, inText: number, text: KnownText): number {
    let length = 0;
    while (this.#isSame(place + length, inText + length, text)) length += 1;
    return length;
  }

  #isSame(place: number, inText: number, text: KnownText): boolean {
    const { numbers, taken, length } = this.#document;
    if (place < 0 || inText < 0 || inText >= text.length || place >= length) return false;
    return taken[place] === 0 && numbers[place] === this.#corpus.words[text.start + inText];
  }

  #remember(text: KnownText): Int32Array {
    const next = new Int32Array(text.length).fill(-1);
    for (let i = text.length - 1; i >= 0; i -= 1) {
      const gram = this.#corpus.grams.gramAt[text.start + i] ?? -1;
      if (gram < 0) continue;
      next[i] = this.#first[gram] ?? -1;
      this.#first[gram] = i;
    }
    return next;
  }

  #forget(text: KnownText): void {
    for (let i = 0; i < text.length; i += 1) {
      const gram = this.#corpus.grams.gramAt[text.start + i] ?? -1;
      if (gram >= 0) this.#first[gram] = -1;
    }
  }
}
