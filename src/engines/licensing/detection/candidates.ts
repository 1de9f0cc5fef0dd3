// SPDX-License-Identifier: Apache-2.0
import type { Corpus } from './corpus.ts';
import type { Document } from './document.ts';
import { shareKept } from './gram-index.ts';

// A text of which less than this is there, rarity-weighted, is not a copy; a part of it is a notice's business.
const LEAST_COVERAGE = 0.4;
const MOST_CANDIDATES = 12;

/** A text that could stand in a document. `promise`: how much of it is there, net of what is missing, rarity-weighted. */
export interface Candidate {
  readonly text: number;
  readonly promise: number;
  /** How much of it is there. */
  readonly weight: number;
}

/** Known texts that could stand in the words nobody has claimed yet, likeliest first. */
export function likelyTexts(document: Document, corpus: Corpus): readonly Candidate[] {
  const { totalWeight } = corpus.grams;
  const found = foundWeight(document, corpus);
  const promising: Candidate[] = [];
  for (let text = 0; text < found.length; text += 1) {
    const share = shareKept(corpus.texts[text]?.length ?? 0);
    const weight = (found[text] ?? 0) / share;
    const total = (totalWeight[text] ?? 0) / share;
    if (weight < LEAST_COVERAGE * total || weight === 0) continue;
    // What is found, minus what is missing: of two that fit, the longer says more.
    promising.push({ text, weight, promise: weight - (total - weight) });
  }
  return promising.sort((a, b) => b.promise - a.promise).slice(0, MOST_CANDIDATES);
}

/** Tables of one corpus that every document uses in turn; `seen` holds the number of the last question that met a run. */
interface Scratch {
  readonly seen: Int32Array;
  readonly found: Float32Array;
  question: number;
}

const scratches = new WeakMap<Corpus, Scratch>();

function foundWeight(document: Document, corpus: Corpus): Float32Array {
  const { grams } = corpus;
  const scratch = scratchFor(corpus);
  const { seen, found, question } = scratch;
  const { grams: runs, taken } = document;
  for (const place of document.gramPlaces) {
    const gram = runs[place] ?? 0;
    if (seen[gram] === question || taken[place] === 1) continue;
    seen[gram] = question;
    const weight = grams.weight[gram] ?? 0;
    const to = grams.ownersFrom[gram + 1] ?? 0;
    for (let i = grams.ownersFrom[gram] ?? 0; i < to; i += 1) {
      const owner = grams.owners[i] ?? 0;
      found[owner] = (found[owner] ?? 0) + weight;
    }
  }
  return found;
}

function scratchFor(corpus: Corpus): Scratch {
  const known = scratches.get(corpus);
  if (known !== undefined) {
    known.question += 1;
    known.found.fill(0);
    return known;
  }
  const made = {
    seen: new Int32Array(corpus.grams.count),
    found: new Float32Array(corpus.texts.length),
    question: 1,
  };
  scratches.set(corpus, made);
  return made;
}
