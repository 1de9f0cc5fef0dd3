// SPDX-License-Identifier: Apache-2.0
import { isLicenseExpression } from '../license-expression.ts';
import { type Rulebook, rulebookOf } from '../shapes/check-shape.ts';
import { SCALARS, type Scalar } from '../shapes/scalars.ts';
import { type ShapeTable, shapesOf } from '../shapes/shape-table.ts';
import { SHAPES, WORDS } from './shapes.ts';

const SPDX2: ShapeTable = { versions: ['2.2', '2.3'], shapes: SHAPES, words: WORDS };

const textThat = (pattern: RegExp, expected: string, code?: string): Scalar => ({
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  expected,
  ...(code === undefined ? {} : { code }),
});

const isNothing = (value: unknown) => value === 'NONE' || value === 'NOASSERTION';

const OWN_SCALARS: Readonly<Record<string, Scalar>> = {
  'spdx-id': {
    ...textThat(/^SPDXRef-[A-Za-z0-9.-]+$/, 'SPDXRef- and letters, digits, "." or "-"'),
    reference: 'owns',
  },
  'element-ref': {
    ...textThat(
      /^((DocumentRef-[A-Za-z0-9.+-]+:)?SPDXRef-[A-Za-z0-9.-]+|NONE|NOASSERTION)$/,
      'an SPDX id, NONE or NOASSERTION',
    ),
    reference: 'refers',
  },
  'external-id': textThat(/^DocumentRef-[A-Za-z0-9.+-]+$/, 'DocumentRef- and an id'),
  'license-ref': textThat(/^LicenseRef-[A-Za-z0-9.-]+$/, 'LicenseRef- and an id'),
  'license-field': {
    accepts: (value) =>
      isNothing(value) || (typeof value === 'string' && isLicenseExpression(value)),
    expected: 'an SPDX licence expression, NONE or NOASSERTION',
    code: 'sbom/bad-license-expression',
  },
  creator: textThat(/^(Person|Organization|Tool): ?\S/, '"Person: ", "Organization: " or "Tool: "'),
  actor: textThat(
    /^((Person|Organization): ?\S.*|NOASSERTION)$/s,
    '"Person: " or "Organization: "',
  ),
  created: textThat(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
  location: {
    accepts: (value) =>
      isNothing(value) || (typeof value === 'string' && /^[^\s]+:\S+$/.test(value)),
    expected: 'an address, NONE or NOASSERTION',
  },
  namespace: textThat(/^[a-z][a-z0-9+.-]*:[^\s#]+$/i, 'an absolute address (URI) without "#"'),
  hexadecimal: textThat(/^[0-9a-f]+$/i, 'hexadecimal digits'),
};

const read = new Map<string, Rulebook>();

/** What an SPDX document of this version may hold; `undefined` for a version there is not. */
export function spdx2Rulebook(version: string): Rulebook | undefined {
  if (!SPDX2.versions.includes(version)) return undefined;
  const scalars = { ...SCALARS, ...OWN_SCALARS };
  const known = read.get(version) ?? rulebookOf(shapesOf(SPDX2, version), scalars);
  read.set(version, known);
  return known;
}
