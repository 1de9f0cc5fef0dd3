// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyrightStatement, findCopyrights, formatYears, type YearSpan } from './index.ts';

const name = fc.constantFrom(
  'Ann Oak',
  'Jo Doe and others',
  'Wick Inc.',
  'The Lamp Authors',
  'Moon Systems, Inc.',
  'Zoë Müller',
  '某公司',
);
const span: fc.Arbitrary<YearSpan> = fc
  .tuple(fc.integer({ min: 1960, max: 2030 }), fc.integer({ min: 0, max: 20 }), fc.boolean())
  .map(([from, length, isOpen]) => ({ from, to: isOpen ? 'present' : from + length }));
const years = fc.array(span, { minLength: 1, maxLength: 4 });
const opening = fc.constantFrom(
  'Copyright',
  'Copyright (c)',
  'COPYRIGHT (C)',
  '(c)',
  '©',
  'Copyright ©',
  'SPDX-FileCopyrightText:',
  'Portions copyright',
);
const leader = fc.constantFrom('', '// ', ' * ', '# ', '-- ', ';; ', 'dnl ', '<!-- ', 'REM ', '% ');
const ending = fc.constantFrom(
  '',
  ' All rights reserved.',
  ' */',
  ' -->',
  '. Licensed under the MIT license.',
);
const written = fc.record({ name, years, opening, leader, ending }).map((parts) => {
  const { leader, opening, years, name, ending } = parts;
  return { ...parts, line: `${leader}${opening} ${formatYears(years)} ${name}${ending}` };
});
const code = fc.constantFrom(
  'const copyright = readCopyright(file);',
  'if (c) { return 1999; }',
  'for (const c of copyrightLines(text, 2001)) print(c);',
  '// keeps the copyright notice of 1998 where it stands',
  '"%s (c) %d"',
  'x = f(c) + 2010',
  '# copyright holders are listed in AUTHORS since 2005',
);

const shifted = (statements: readonly CopyrightStatement[], by: number) =>
  statements.map((one) => ({ ...one, fromLine: one.fromLine + by, toLine: one.toLine + by }));

describe('laws of copyright lines', () => {
  it('holder and years of what is written in any usual shape are read back', () => {
    fc.assert(
      fc.property(written, ({ line, name, years }) => {
        expect(findCopyrights(line)).toEqual([
          { holder: name, years, contacts: [], fromLine: 1, toLine: 1 },
        ]);
      }),
    );
  });

  it('code and prose around it change nothing', () => {
    fc.assert(
      fc.property(written, fc.array(code), fc.array(code), ({ line }, above, below) => {
        const text = [...above, '', line, '', ...below].join('\n');

        expect(findCopyrights(text)).toEqual(shifted(findCopyrights(line), above.length + 1));
      }),
    );
  });

  it('two texts under each other say what both say', () => {
    fc.assert(
      fc.property(fc.array(written), fc.array(written), (one, other) => {
        const first = one.map(({ line }) => line).join('\n');
        const second = other.map(({ line }) => line).join('\n');
        const height = first.split('\n').length + 1;

        expect(findCopyrights(`${first}\n\n${second}`)).toEqual([
          ...findCopyrights(first),
          ...shifted(findCopyrights(second), height),
        ]);
      }),
    );
  });

  it('CRLF is a line end like any other', () => {
    fc.assert(
      fc.property(fc.array(written), (many) => {
        const text = many.map(({ line }) => line).join('\n');

        expect(findCopyrights(text.replaceAll('\n', '\r\n'))).toEqual(findCopyrights(text));
      }),
    );
  });

  it('whatever the text, nothing is thrown and lines stay inside', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'(c)© copyright,-1902\n\r<>@.&\\"\0é版') });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
        const height = text.split('\n').length;
        for (const { fromLine, toLine } of findCopyrights(`(c) 2001 ${text}`)) {
          expect(fromLine).toBeGreaterThanOrEqual(1);
          expect(toLine).toBeGreaterThanOrEqual(fromLine);
          expect(toLine).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('a line of megabytes is read in windows', () => {
    const minified = `${'var a=f(c);'.repeat(200_000)}/*! (c) 2019 Ann Oak | MIT */${'g(c)||'.repeat(200_000)}`;

    expect(findCopyrights(minified)).toMatchObject([{ holder: 'Ann Oak', fromLine: 1 }]);
  });

  it('of megabytes of statements on one line so many are read as can be in little time', () => {
    const many = Array.from(
      { length: 40_000 },
      (_, index) => `(c) ${1990 + (index % 30)} Ann Oak ${index},`,
    );
    const found = findCopyrights(many.join(' '));

    expect(found[0]).toMatchObject({ holder: 'Ann Oak 0', years: [{ from: 1990, to: 1990 }] });
    expect(found.length).toBeGreaterThan(9_000);
    expect(found.length).toBeLessThan(11_000);
  });
});
