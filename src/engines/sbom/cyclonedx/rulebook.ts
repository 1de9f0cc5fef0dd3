// SPDX-License-Identifier: Apache-2.0
import { type Rulebook, rulebookOf } from '../shapes/check-shape.ts';
import { SCALARS } from '../shapes/scalars.ts';
import { type ShapeTable, shapesOf } from '../shapes/shape-table.ts';
import { BILL_SHAPES } from './shapes/bill.ts';
import { CRYPTOGRAPHY_SHAPES } from './shapes/cryptography.ts';
import { DECLARATION_SHAPES } from './shapes/declarations.ts';
import { FORMULATION_SHAPES } from './shapes/formulation.ts';
import { MODEL_SHAPES } from './shapes/models.ts';
import { PROVENANCE_SHAPES } from './shapes/provenance.ts';
import { VULNERABILITY_SHAPES } from './shapes/vulnerabilities.ts';
import { WORDS } from './shapes/words.ts';

/** CycloneDX, versions 1.2 to 1.7, as ECMA-424 and the JSON schemas of the specification lay it down. */
const CYCLONEDX: ShapeTable = {
  versions: ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'],
  shapes: {
    ...BILL_SHAPES,
    ...PROVENANCE_SHAPES,
    ...VULNERABILITY_SHAPES,
    ...FORMULATION_SHAPES,
    ...MODEL_SHAPES,
    ...DECLARATION_SHAPES,
    ...CRYPTOGRAPHY_SHAPES,
  },
  words: WORDS,
};

const read = new Map<string, Rulebook>();

/** What a bill of this version may hold; `undefined` for a version there is not. */
export function cycloneDxRulebook(version: string): Rulebook | undefined {
  if (!CYCLONEDX.versions.includes(version)) return undefined;
  const known = read.get(version) ?? rulebookOf(shapesOf(CYCLONEDX, version), SCALARS);
  read.set(version, known);
  return known;
}
