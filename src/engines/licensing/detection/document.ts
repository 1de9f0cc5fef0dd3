// SPDX-License-Identifier: Apache-2.0

import type { Words } from '../words/words.ts';
import type { Corpus } from './corpus.ts';

/** A text to identify, in the numbers of the corpus. Places count compared words. */
export interface Document {
  readonly words: Words;
  readonly length: number;
  /** Number of each compared word; -1 for a word that no known text has. */
  readonly numbers: Int32Array;
  /** The run of three words that starts at each place, or -1. */
  readonly grams: Int32Array;
  /** The places that have a run, in rising order. */
  readonly gramPlaces: Int32Array;
  /** 1 where a match has claimed the word. */
  readonly taken: Uint8Array;
}

/** Opens a text that is taken apart; looks every word up once, and every run when somebody asks for them: word for word copies need none. */
export function openDocument(words: Words, corpus: Corpus): Document {
  const numbers = numbersOf(words, corpus);
  const length = numbers.length;
  let runs: { readonly grams: Int32Array; readonly gramPlaces: Int32Array } | undefined;
  const runsOfThree = () => {
    if (runs === undefined) {
      const grams = gramsOf(numbers, corpus);
      runs = { grams, gramPlaces: placesOf(grams) };
    }
    return runs;
  };
  return {
    words,
    length,
    numbers,
    get grams() {
      return runsOfThree().grams;
    },
    get gramPlaces() {
      return runsOfThree().gramPlaces;
    },
    taken: new Uint8Array(length),
  };
}

/** 1-based line of the compared word at this place. */
export function lineAt({ words }: Document, place: number): number {
  return words.lines[words.compared[place] ?? 0] ?? 1;
}

export function wordAt({ words }: Document, place: number): string {
  return words.all[words.compared[place] ?? -1] ?? '';
}

function placesOf(grams: Int32Array): Int32Array {
  const places = new Int32Array(grams.length);
  let count = 0;
  for (let place = 0; place < grams.length; place += 1) {
    if ((grams[place] ?? -1) >= 0) places[count++] = place;
  }
  return places.subarray(0, count);
}

// A plain loop: this and the next are where most files spend their time.
function numbersOf({ all, compared }: Words, { numberOf }: Corpus): Int32Array {
  const numbers = new Int32Array(compared.length);
  for (let place = 0; place < numbers.length; place += 1) {
    numbers[place] = numberOf.get(all[compared[place] ?? 0] ?? '') ?? -1;
  }
  return numbers;
}

function gramsOf(numbers: Int32Array, { grams }: Corpus): Int32Array {
  const found = new Int32Array(numbers.length).fill(-1);
  for (let i = 0; i + 2 < numbers.length; i += 1) {
    const a = numbers[i] ?? -1;
    const b = numbers[i + 1] ?? -1;
    const c = numbers[i + 2] ?? -1;
    if (a >= 0 && b >= 0 && c >= 0) found[i] = grams.find(a, b, c);
  }
  return found;
}
