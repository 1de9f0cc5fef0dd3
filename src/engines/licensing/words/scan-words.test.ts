// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanWords } from './scan-words.ts';

const WORD =
  /\d+(?:\.\d+)*[a-z]?(?![a-z\d])\+?|[a-z]+(?:[-'][a-z]+)*(?:\d+(?:\.\d+)*)?[a-z]*\+?|\d+|\.(?!\S)/g;

it('finds the words that the regular expression finds', () => {
  const line = fc.string({
    unit: fc.constantFrom(...'abZ019.-\'+ /_,"'),
    maxLength: 40,
  });

  fc.assert(
    fc.property(line, (text) => {
      const scanned = scanWords(text, 0, text.length);

      if (scanned !== undefined) expect(scanned).toEqual(text.toLowerCase().match(WORD) ?? []);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

it.each(['Jos\u00E9', 'distri-', 'distri- */'])('leaves %j to the careful reader', (text) => {
  expect(scanWords(text, 0, text.length)).toBeUndefined();
});

it('gives one string for one word in whatever case', () => {
  expect(scanWords('Licence LICENCE licence', 0, 23)).toEqual(['licence', 'licence', 'licence']);
});
