// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#model';
import { anyBill } from './bill.fixture.ts';
import { diffSboms } from './diff-sboms.ts';
import { checkProfile, SBOM_PROFILES } from './profiles/index.ts';
import { readSbom } from './read-sbom.ts';
import { SBOM_FORMATS, type Sbom } from './sbom.ts';
import { soundSbom } from './sound-sbom.ts';
import { validateSbom } from './validate-sbom.ts';
import { writeSbom } from './write-sbom.ts';

/** Where in a tree to strike, as shares of what is there, and with what. */
const strike = fc.record({
  path: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 7 }),
  value: fc.oneof(
    fc.constantFrom(null, '', 'NOASSERTION', '__proto__', [], {}, -1, true, 'pkg:', 'SPDXRef-'),
    fc.string(),
    fc.jsonValue({ maxDepth: 3 }),
  ),
  isRemoved: fc.boolean(),
});
type Strike = typeof strike extends fc.Arbitrary<infer One> ? One : never;

/** The tree with one part of it replaced or taken away. */
function struck(tree: unknown, { path: [first = 0, ...rest], value, isRemoved }: Strike): unknown {
  if (typeof tree !== 'object' || tree === null) return value;
  const keys = Object.keys(tree);
  const key = keys[Math.floor(first * keys.length)];
  if (key === undefined) return value;
  const entries = Object.entries(tree).flatMap(([name, part]): [string, unknown][] => {
    if (name !== key) return [[name, part]];
    if (rest.length > 0) return [[name, struck(part, { path: rest, value, isRemoved })]];
    return isRemoved ? [] : [[name, value]];
  });
  return Array.isArray(tree) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

const written = fc
  .tuple(anyBill, fc.constantFrom(...SBOM_FORMATS))
  .map(([sbom, format]) => writeSbom(sbom, format));

const mutated = fc.oneof(
  fc
    .tuple(written, fc.array(strike, { minLength: 1, maxLength: 4 }))
    .filter(([text]) => text.startsWith('{'))
    .map(([text, strikes]) => JSON.stringify(strikes.reduce(struck, JSON.parse(text)))),
  fc.tuple(written, fc.nat(), fc.nat(40), fc.string()).map(([text, at, count, put]) => {
    const start = at % text.length;
    return text.slice(0, start) + put + text.slice(start + count);
  }),
  fc
    .tuple(
      fc.constantFrom(
        '<bom xmlns="http://cyclonedx.org/schema/bom/1.5">',
        'SPDXVersion: SPDX-2.3\n',
        'spdxVersion: SPDX-2.2\n',
        '{',
      ),
      fc.string(),
    )
    .map((parts) => parts.join('')),
);

function everythingOf(sbom: Sbom): void {
  diffSboms(sbom, sbom);
  for (const format of SBOM_FORMATS) {
    try {
      writeSbom(soundSbom(sbom), format);
    } catch (error) {
      // A bill that does not say when or by what it was made is refused by SPDX.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

describe('a document that somebody has tampered with', () => {
  it('is read, checked, compared and written without a throw', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const verdict = validateSbom(text);
        const reading = readSbom(text);

        expect(Array.isArray(verdict.problems)).toBe(true);
        if ('code' in reading) return;
        expect(reading.problems).toEqual(verdict.problems);
        for (const profile of SBOM_PROFILES) checkProfile(reading, profile);
        everythingOf(reading.sbom);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a sound bill', () => {
  it('has no package URL and no licence expression that is none', () => {
    const sbom: Sbom = {
      components: [
        { id: 'a', name: 'a', purl: 'nothing', licenses: [{ expression: 'the wall OR' }] },
        { id: 'b', name: 'b', purl: 'pkg:npm/b@1', licenses: [{ expression: 'MIT' }] },
      ],
      dependencies: [],
    };

    expect(soundSbom(sbom).components).toMatchObject([
      { purl: undefined, licenses: [{ expression: undefined, words: 'the wall OR' }] },
      { purl: 'pkg:npm/b@1', licenses: [{ expression: 'MIT' }] },
    ]);
  });
});
