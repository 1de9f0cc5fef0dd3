// SPDX-License-Identifier: Apache-2.0
import { isTree, type Tree, textAt } from '../documents/tree.ts';
import {
  type Check,
  checkShape,
  type Findings,
  noFindings,
  pathOf,
  rulebookOf,
} from '../shapes/check-shape.ts';
import { SCALARS, type Scalar } from '../shapes/scalars.ts';
import { shapesOf } from '../shapes/shape-table.ts';
import { OTHER_CLASSES, SHAPES, WORDS } from './shapes.ts';

const VERSION = '3.0.1';

const textThat = (pattern: RegExp, expected: string): Scalar => ({
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  expected,
});

const OWN_SCALARS: Readonly<Record<string, Scalar>> = {
  'spdx-iri': {
    ...textThat(/^[a-z][a-z0-9+.-]*:\S+$/i, 'an absolute address (IRI)'),
    reference: 'owns',
  },
  'element-name': { ...textThat(/\S/, 'an address (IRI)'), reference: 'names' },
  'element-ref': { ...textThat(/\S/, 'the id of an element'), reference: 'refers' },
  'creation-id': { ...textThat(/^_:\S+$/, '"_:" and a name'), reference: 'names' },
  'creation-ref': { ...textThat(/\S/, 'the id of a CreationInfo'), reference: 'refers' },
  created: textThat(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
};

const BOOK = rulebookOf(shapesOf({ versions: [VERSION], shapes: SHAPES, words: WORDS }, VERSION), {
  ...SCALARS,
  ...OWN_SCALARS,
});

/** What an SPDX 3 document has wrong, element by element; `undefined` for a version there is not. */
export function checkSpdx3(document: Tree, version: string): Findings | undefined {
  if (version !== VERSION) return undefined;
  const graph = document['@graph'];
  const findings = noFindings();
  if (!Array.isArray(graph)) {
    report(findings, '@graph', 'expected a list of elements');
    return findings;
  }
  const strange = Object.keys(document).filter((key) => key !== '@context' && key !== '@graph');
  for (const key of strange)
    report(findings, key, `version ${VERSION} does not know this field here`);
  // Collections stand first and name everything behind them.
  for (const element of graph) addId(findings, element);
  const to: Check = { ...BOOK, trail: ['@graph', 0], findings };
  for (const [index, element] of graph.entries()) {
    to.trail[1] = index;
    checkElement(to, element);
  }
  const documents = graph.filter((one) => isTree(one) && one.type === 'SpdxDocument').length;
  if (documents !== 1) {
    report(findings, '@graph', `expected one element of type SpdxDocument, found ${documents}`);
  }
  return findings;
}

function addId({ known }: Findings, element: unknown): void {
  const id = isTree(element) ? textAt(element, 'spdxId') : undefined;
  if (id !== undefined) known.set(id, undefined);
}

function checkElement(to: Check, value: unknown): void {
  const type = isTree(value) ? (textAt(value, 'type') ?? '') : '';
  const isElement = Object.hasOwn(SHAPES, type) && !NO_ELEMENTS.has(type);
  const shape = isElement ? type : OTHER_CLASSES.has(type) ? 'Element' : undefined;
  if (shape === undefined) report(to.findings, pathOf(to.trail), `there is no class "${type}"`);
  else checkShape(to, shape, value);
}

function report({ faults }: Findings, at: string, what: string): void {
  faults.push({ code: 'sbom/shape', at, what });
}

/** Shapes of the table that stand inside elements only. */
const NO_ELEMENTS = new Set([
  'Element',
  'Inline',
  'Hash',
  'IntegrityMethod',
  'ExternalRef',
  'ExternalIdentifier',
  'ExternalMap',
  'NamespaceMap',
  'DictionaryEntry',
]);
