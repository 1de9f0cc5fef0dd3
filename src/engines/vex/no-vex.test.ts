// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVex } from './index.ts';

describe('a text that is no VEX', () => {
  it.each([
    ['{', 'expected JSON'],
    ['[]', 'neither OpenVEX nor CycloneDX nor CSAF'],
    ['<bom/>', 'XML is not read'],
    ['{"spdxVersion": "SPDX-2.3"}', 'neither'],
  ])('is a problem: %s', (text, message) => {
    expect(readVex(text, 'lamp.json')).toMatchObject({
      code: 'vex/bad-document',
      path: 'lamp.json',
      message: expect.stringContaining(message),
    });
  });

  it('never is an error, whatever it holds', () => {
    const kinds = [
      { '@context': 'openvex' },
      { bomFormat: 'CycloneDX' },
      { document: { csaf_version: '2.0' } },
    ];
    const parts = fc.dictionary(
      fc.constantFrom('statements', 'vulnerabilities', 'components', 'product_tree', 'metadata'),
      fc.jsonValue(),
    );

    fc.assert(
      fc.property(fc.constantFrom(...kinds), parts, (kind, rest) => {
        expect(() => readVex(JSON.stringify({ ...rest, ...kind }), 'x')).not.toThrow();
      }),
    );
  });
});
