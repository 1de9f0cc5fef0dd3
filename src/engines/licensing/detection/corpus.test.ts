// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { packCorpus } from './pack-corpus.ts';

describe('the packed index', () => {
  it('is what the packages and the word rules make of it today', () => {
    const sources = Object.entries(licenses).map(([id, { licenseText: text }]) => ({ id, text }));

    const { head, words } = packCorpus(sources);

    // Red after an upgrade of spdx-license-list or a change of word rules: run `npm run generate`.
    expect(corpus().texts).toEqual(head.texts);
    expect(corpus().vocabulary).toEqual(head.vocabulary);
    expect(Buffer.from(corpus().words.buffer).equals(Buffer.from(words.buffer))).toBe(true);
  });

  it('finds every run of three words where it stands', () => {
    const { texts, words, grams } = corpus();
    const text = texts.find(({ ids }) => ids.includes('MIT'));
    const start = text?.start ?? 0;

    const gram = grams.find(words[start] ?? 0, words[start + 1] ?? 0, words[start + 2] ?? 0);

    expect(gram).toBe(grams.gramAt[start]);
    expect(grams.find(0, 0, 0)).toBe(-1);
  });
});
