// SPDX-License-Identifier: Apache-2.0
import type { Corpus } from './corpus.ts';
import type { Document } from './document.ts';

// A text of which less than this is there, rarity-weighted, is not a copy; a part of it is a notice's business.
const LEAST_COVERAGE = 0.4;
const MOST_CANDIDATES = 12;

/** Known texts that could stand in the words nobody has claimed yet, likeliest first. */
export function likelyTexts(document: Document, corpus: Corpus): readonly number[] {
  const { totalWeight } = corpus.grams;
  const found = foundWeight(document, corpus);
  const promising: { text: number; promise: number }[] = [];
  for (let text = 0; text < found.length; text += 1) {
    const weight = found[text] ?? 0;
    const total = totalWeight[text] ?? 0;
    if (weight < LEAST_COVERAGE * total || weight === 0) continue;
    // What is found, minus what is missing: of two that fit, the longer says more.
    promising.push({ text, promise: weight - (total - weight) });
  }
  return promising
    .sort((a, b) => b.promise - a.promise)
    .slice(0, MOST_CANDIDATES)
    .map(({ text }) => text);
}

function foundWeight(document: Document, { grams, texts }: Corpus): Float32Array {
  const found = new Float32Array(texts.length);
  const seen = new Uint8Array(grams.count);
  for (let place = 0; place < document.length; place += 1) {
    const gram = document.grams[place] ?? -1;
    if (gram < 0 || seen[gram] === 1 || document.taken[place] === 1) continue;
    seen[gram] = 1;
    const weight = grams.weight[gram] ?? 0;
    const to = grams.ownersFrom[gram + 1] ?? 0;
    for (let i = grams.ownersFrom[gram] ?? 0; i < to; i += 1) {
      const owner = grams.owners[i] ?? 0;
      found[owner] = (found[owner] ?? 0) + weight;
    }
  }
  return found;
}
