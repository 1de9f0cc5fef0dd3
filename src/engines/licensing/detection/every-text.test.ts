// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { identify } from './index.ts';

// All texts take minutes; without the variable a sample that is the same in every run.
const IS_EVERY = process.env.LANTHORN_EVERY_TEXT !== undefined;
const SAMPLE = 25;

// Old ids for "licence with exception" whose text is the exception alone: told by its phrases, not word for word.
const EXCEPTION_AS_LICENSE = /-with-|^eCos-2\.0$|^wxWindows$/;
const IDS = Object.keys(licenses)
  .filter((id) => !EXCEPTION_AS_LICENSE.test(id))
  .sort((a, b) => (a < b ? -1 : 1));

// Their copyright lines stand in the middle of the text; in a wide paragraph they run into the sentences.
const NAMES_IN_THE_MIDDLE = new Set(
  'Condor-1.1 GD ImageMagick Motosoto Net-SNMP OCLC-2.0 Python-2.0 Python-2.0.1 Unicode-DFS-2016'.split(
    ' ',
  ),
);

function textOf(id: string): string {
  return licenses[id]?.licenseText ?? '';
}

function answerTo(text: string): string | undefined {
  return identify(text).expression;
}

function holdsFor(ids: readonly string[], law: (id: string) => boolean): void {
  if (IS_EVERY) expect(ids.filter((id) => !law(id))).toEqual([]);
  else fc.assert(fc.property(fc.constantFrom(...ids), law), { numRuns: SAMPLE, seed: 7 });
}

function rewrapped(text: string, width: number): string {
  const wrap = (paragraph: string) =>
    paragraph
      .split(/\s+/)
      .filter((word) => word !== '')
      .reduce<string[]>((lines, word) => {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
        return lines;
      }, [])
      .join('\n');
  return text
    .split(/\n\s*\n/)
    .map(wrap)
    .join('\n\n');
}

function asHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<html><body><p>${escaped.replace(/\n\s*\n/g, '</p>\n<p>')}</p></body></html>`;
}

const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ['carriage returns', (text) => text.replace(/\n/g, '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['C comments', (text) => `/*\n${text.replace(/^/gm, ' * ')}\n */`],
  ['C++ comments', (text) => text.replace(/^/gm, '// ')],
  ['shell comments', (text) => text.replace(/^/gm, '# ')],
  ['SQL comments', (text) => text.replace(/^/gm, '-- ')],
  ['Lisp comments', (text) => text.replace(/^/gm, ';; ')],
  ['TeX comments', (text) => text.replace(/^/gm, '% ')],
  ['curly quotes', (text) => text.replace(/"(\w)/g, '“$1').replace(/"/g, '”').replace(/'/g, '’')],
  ['British spelling', (text) => text.replace(/\blicense\b/g, 'licence')],
  ['another holder', (text) => `Copyright (c) 1999-2024 The Quux Foundation\n\n${text}`],
  ['capitals', (text) => text.toUpperCase()],
  ['bullets instead of numbers', (text) => text.replace(/^(\s*)\d\.\s/gm, '$1* ')],
  ['HTML', asHtml],
];

// Where a word is put in: in the middle of the text, behind title and preamble.
function withWords(text: string, words: string, share: number): string {
  const parts = text.split(/(\s+)/);
  parts.splice(2 * Math.floor((share * parts.length) / 2), 0, words, ' ');
  return parts.join('');
}

describe('every text of the list', () => {
  it.each(HARMLESS)('keeps its answer with %s', (_, change) => {
    holdsFor(IDS, (id) => answerTo(change(textOf(id))) === answerTo(textOf(id)));
  });

  it.each([40, 120])('keeps its answer wrapped at %d characters', (width) => {
    const ids = IDS.filter((id) => !NAMES_IN_THE_MIDDLE.has(id));

    holdsFor(ids, (id) => answerTo(rewrapped(textOf(id), width)) === answerTo(textOf(id)));
  });

  it.each(['not', 'never', 'only', 'for non-commercial purposes only'])(
    'loses its clean answer with "%s" put in',
    (words) => {
      // At this place NCSA has a blank for the holder's name.
      const ids = IDS.filter((id) => id !== 'NCSA');

      holdsFor(ids, (id) => {
        const text = textOf(id);

        return answerTo(withWords(text, words, 0.6)) !== answerTo(text);
      });
    },
  );

  it('is found between two stretches of source', () => {
    const source = Array.from(
      { length: 400 },
      (_, i) => `const v${i} = sum(rows[${i}], "plain string");`,
    ).join('\n');

    holdsFor(IDS, (id) => {
      const text = textOf(id);

      return answerTo(`${source}\n\n${text}\n\n${source}`) === answerTo(text);
    });
  });
});
