// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readVex,
  VEX_FORMATS,
  VEX_JUSTIFICATIONS,
  VEX_STATUSES,
  type VexReading,
  type VexStatement,
  writeVex,
} from './index.ts';

function read(text: string): VexReading {
  const reading = readVex(text, 'lamp.json');
  if ('code' in reading) throw new Error(reading.message);
  return reading;
}

describe.each(VEX_FORMATS)('what is written as %s', (format) => {
  const statement: fc.Arbitrary<VexStatement> = fc
    .record({
      vulnerability: fc.constantFrom('CVE-2024-1000', 'CVE-2024-2000', 'GHSA-aaaa-bbbb-cccc'),
      versions: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
      status: fc.constantFrom(...VEX_STATUSES),
      justification: fc.constantFrom(...VEX_JUSTIFICATIONS),
    })
    .map(({ vulnerability, versions, status, justification }) => ({
      vulnerability,
      aliases: [],
      products: versions.map((one) => ({ purl: `pkg:npm/%40lamps/oil@1.0.${one}` })),
      status,
      ...(status === 'not_affected' && { justification }),
    }));
  const paper = {
    author: 'Lamp works',
    at: '2024-02-01T00:00:00Z',
    title: 'shop',
    tool: { name: 'lanthorn', version: '1' },
  };
  const meaning = (statements: readonly VexStatement[]) =>
    new Set(
      statements.flatMap(({ vulnerability, status, justification, products }) =>
        products.map(({ purl }) => `${vulnerability} ${purl} ${status} ${justification}`),
      ),
    );

  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(statement, { selector: (one) => one.vulnerability, maxLength: 3 }),
        (statements) => {
          const { document, problems } = read(writeVex({ ...paper, statements }, format));

          expect(problems).toEqual([]);
          expect(document.author).toBe('Lamp works');
          expect(meaning(document.statements)).toEqual(meaning(statements));
        },
      ),
    );
  });

  it('is the same text for the same statements', () => {
    const statements = [
      {
        vulnerability: 'CVE-2024-1000',
        aliases: ['GHSA-1'],
        products: [{ purl: 'pkg:npm/lamp@1.0.0' }],
        status: 'affected',
        action: 'Use 2.0.0.',
      },
    ] as const;

    expect(writeVex({ ...paper, statements }, format)).toBe(
      writeVex({ ...paper, statements: structuredClone(statements) }, format),
    );
  });
});
