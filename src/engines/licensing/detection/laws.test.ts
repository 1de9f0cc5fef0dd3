// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { identify } from './index.ts';

const IDS = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'GPL-2.0-only',
  'GPL-3.0-only',
  'LGPL-2.1-only',
  'AGPL-3.0-only',
  'EPL-2.0',
  'Zlib',
  'BSL-1.0',
  'Unlicense',
  'CC-BY-SA-4.0',
  'Artistic-2.0',
];

function textOf(id: string): string {
  return licenses[id]?.licenseText ?? '';
}

function rewrapped(text: string, width: number): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/\s+/)) {
      const line = lines.at(-1) ?? '';
      if (line.length + word.length > width) lines.push(word);
      else lines[lines.length - 1] = `${line} ${word}`.trim();
    }
    return lines.join('\n');
  });
  return paragraphs.join('\n\n');
}

const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['C comment leaders', (text) => `/*\n${text.replace(/^/gm, ' * ')}\n */`],
  ['hash comment leaders', (text) => text.replace(/^/gm, '# ')],
  ['curly quotes', (text) => text.replace(/"(\w)/g, '“$1').replace(/"/g, '”').replace(/'/g, '’')],
  ['British spelling', (text) => text.replace(/\blicense\b/g, 'licence')],
  ['another holder', (text) => `Copyright (c) 1999-2024 The Quux Foundation and others\n\n${text}`],
  ['capitals', (text) => text.toUpperCase()],
  ['bullets instead of numbers', (text) => text.replace(/^(\s*)\d\.\s/gm, '$1* ')],
  ['HTML', (text) => `<html><body><p>${text.replace(/\n\s*\n/g, '</p>\n<p>')}</p></body></html>`],
];

const NEGATIONS = ['not', 'only', 'never'];

describe('laws of identification', () => {
  it.each(HARMLESS)('%s does not change the answer', (_, change) => {
    for (const id of IDS) {
      expect([id, identify(change(textOf(id))).expression]).toEqual([id, id]);
    }
  });

  it('re-wrapping does not change the answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDS),
        fc.integer({ min: 30, max: 140 }),
        (id, width) => identify(rewrapped(textOf(id), width)).expression === id,
      ),
      { numRuns: 40 },
    );
  });

  it('a negation put into the text takes the clean id away', () => {
    const place = fc.double({ min: 0.35, max: 0.8, noNaN: true });

    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.constantFrom(...NEGATIONS), place, (id, word, at) => {
        const words = textOf(id).split(' ');
        words.splice(Math.floor(words.length * at), 0, word);

        return identify(words.join(' ')).expression !== id;
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['MIT', /The above copyright notice[\s\S]*?Software\.\n/],
    ['BSD-3-Clause', /^.*Neither the name[\s\S]*?permission\.\n/m],
    ['BSD-2-Clause', /^.*Redistributions in binary form[\s\S]*?distribution\.\n/m],
    ['Apache-2.0', /3\. Grant of Patent License\.[\s\S]*?(?=\s4\. Redistribution)/],
    ['ISC', /, provided that the above[\s\S]*?all copies/],
    ['Zlib', /3\. This notice may not be removed[\s\S]*$/],
  ])('%s without one of its clauses is not %s', (id, clause) => {
    const text = textOf(id).replace(clause, '');

    expect(text).not.toBe(textOf(id));
    expect(identify(text).expression).not.toBe(id);
  });

  it.each([
    ['GPL-2.0-only', /Version 2\b/gi, 'Version 3'],
    ['GPL-3.0-only', /Version 3\b/gi, 'Version 2'],
    ['LGPL-2.1-only', /2\.1/g, '3.0'],
    ['Apache-2.0', /Version 2\.0/g, 'Version 3.0'],
    ['MPL-2.0', /Version 2\.0/gi, 'Version 3.0'],
    ['AGPL-3.0-only', /Affero /gi, ''],
    ['LGPL-2.1-only', /Lesser /gi, ''],
  ])('%s with %s swapped is not that licence', (id, old, written) => {
    expect(identify(textOf(id).replace(old, written)).expression).not.toBe(id);
  });
});
