// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { WHOLE_TEXTS } from './license-index.ts';
import { packCorpus } from './pack-corpus.ts';

describe('the packed index', () => {
  it('is what the packages and the word rules make of it today', () => {
    const sources = Object.entries(licenses).map(([id, { licenseText: text }]) => ({ id, text }));

    const { head, words, whole } = packCorpus(sources);

    // Red after an upgrade of spdx-license-list or a change of word rules: run `npm run generate`.
    expect(WHOLE_TEXTS).toEqual(whole);
    expect(corpus().texts).toEqual(head.texts);
    expect(corpus().vocabulary.join(' ')).toBe(head.vocabulary);
    expect(Buffer.from(corpus().words.buffer).equals(Buffer.from(words.buffer))).toBe(true);
  });

  it('finds every run of three words where it stands', () => {
    const { texts, words, grams } = corpus();
    const { ownersFrom, owners } = grams;
    const wordsAt = (i: number) => [words[i] ?? 0, words[i + 1] ?? 0, words[i + 2] ?? 0] as const;

    const lost = texts.filter((text, number) =>
      grams.gramsOf(text).some((gram, i) => {
        if (gram === -1) return false;
        const inTexts = owners.subarray(ownersFrom[gram], ownersFrom[gram + 1]);
        return grams.find(...wordsAt(text.start + i)) !== gram || !inTexts.includes(number);
      }),
    );

    expect(lost).toEqual([]);
    expect(texts.every((text) => grams.gramsOf(text).some((gram) => gram !== -1))).toBe(true);
    expect(grams.find(0, 0, 0)).toBe(-1);
  });
});
