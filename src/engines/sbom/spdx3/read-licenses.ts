// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, textsAt, treesAt } from '../documents/tree.ts';
import type { SbomLicense } from '../sbom.ts';

const BASES: ReadonlyMap<string, SbomLicense['basis']> = new Map([
  ['hasDeclaredLicense', 'declared'],
  ['hasConcludedLicense', 'concluded'],
]);

/** Licences by the id of the package that has them. */
export function readLicenses(
  graph: readonly Tree[],
  elements: ReadonlyMap<string, Tree>,
): ReadonlyMap<string, readonly SbomLicense[]> {
  const known = new Map<string, SbomLicense[]>();
  for (const relationship of graph) {
    const type = textAt(relationship, 'relationshipType') ?? '';
    const from = textAt(relationship, 'from');
    if (!BASES.has(type) || from === undefined) continue;
    const found = textsAt(relationship, 'to').flatMap((id) => readLicense(id, elements) ?? []);
    const before = known.get(from) ?? [];
    known.set(from, [...before, ...found.map((one) => ({ ...one, basis: BASES.get(type) }))]);
  }
  return known;
}

function readLicense(id: string, elements: ReadonlyMap<string, Tree>): SbomLicense | undefined {
  // "https://spdx.org/licenses/MIT" is a listed licence without an element of its own.
  const listed = /^https?:\/\/spdx\.org\/licenses\/(?<name>[A-Za-z0-9.+-]+)$/.exec(id)?.groups
    ?.name;
  if (listed !== undefined) return { expression: listed };
  const element = elements.get(id);
  const expression = textAt(element, 'simplelicensing_licenseExpression');
  if (element === undefined || expression === undefined) return undefined;
  const own = treesAt(element, 'simplelicensing_customIdToUri').find(
    (entry) => textAt(entry, 'key') === expression,
  );
  const text = elements.get(textAt(own, 'value') ?? '');
  const words = textAt(text, 'name') ?? textAt(text, 'simplelicensing_licenseText');
  return words === undefined ? { expression } : { words };
}
