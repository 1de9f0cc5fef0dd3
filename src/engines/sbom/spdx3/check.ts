// SPDX-License-Identifier: Apache-2.0
import { isTree, type Tree, textAt } from '../documents/tree.ts';
import { checkShape, type Fault, type Findings, type Rulebook } from '../shapes/check-shape.ts';
import { SCALARS, type Scalar } from '../shapes/scalars.ts';
import { shapesOf } from '../shapes/shape-table.ts';
import { OTHER_CLASSES, SHAPES, WORDS } from './shapes.ts';

const VERSIONS = ['3.0.1'];

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

const read = new Map<string, Rulebook>();

function rulebook(version: string): Rulebook {
  const table = { versions: VERSIONS, shapes: SHAPES, words: WORDS };
  const scalars = { ...SCALARS, ...OWN_SCALARS };
  const known = read.get(version) ?? { shapes: shapesOf(table, version), scalars };
  read.set(version, known);
  return known;
}

/** What an SPDX 3 document has wrong, element by element; `undefined` for a version there is not. */
export function checkSpdx3(document: Tree, version: string): Findings | undefined {
  if (!VERSIONS.includes(version)) return undefined;
  const graph = document['@graph'];
  const findings: Findings = { faults: [], owned: [], named: [], referred: [] };
  if (!Array.isArray(graph)) {
    findings.faults.push({ code: 'sbom/shape', at: '@graph', what: 'expected a list of elements' });
    return findings;
  }
  for (const [index, element] of graph.entries()) checkElement(findings, element, index, version);
  const documents = graph.filter((one) => isTree(one) && one.type === 'SpdxDocument').length;
  if (documents !== 1) {
    const what = `expected one element of type SpdxDocument, found ${documents}`;
    findings.faults.push({ code: 'sbom/shape', at: '@graph', what });
  }
  return findings;
}

function checkElement(findings: Findings, element: unknown, index: number, version: string): void {
  const at = `@graph[${index}]`;
  const type = isTree(element) ? textAt(element, 'type') : undefined;
  const isOther = type !== undefined && OTHER_CLASSES.has(type);
  if (type === undefined || (!isOther && (!Object.hasOwn(SHAPES, type) || NO_ELEMENTS.has(type)))) {
    findings.faults.push({ code: 'sbom/shape', at, what: `there is no class "${type ?? ''}"` });
    return;
  }
  const found = checkShape(rulebook(version), isOther ? 'Element' : type, element);
  for (const fault of found.faults) findings.faults.push(under(at, fault));
  for (const part of ['owned', 'named', 'referred'] as const) {
    for (const reference of found[part]) findings[part].push(under(at, reference));
  }
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

function under<T extends Pick<Fault, 'at'>>(prefix: string, one: T): T {
  return { ...one, at: one.at === '' ? prefix : `${prefix}.${one.at}` };
}
