// SPDX-License-Identifier: Apache-2.0
import type { LicenseTexts } from '../license-texts.ts';
import type { SbomComponent } from '../sbom.ts';
import type { Graph } from './graph.ts';

/** Adds an expression for every licence and says of each component which it has. */
export function writeLicenses(
  components: readonly SbomComponent[],
  graph: Graph,
  texts: LicenseTexts,
): void {
  const ids = new Map<string, string>();
  for (const { id, licenses = [] } of components) {
    for (const basis of ['declared', 'concluded'] as const) {
      const expression = texts.expressionOf(licenses, basis);
      if (expression === undefined) continue;
      const license = ids.get(expression) ?? addExpression(expression, graph, texts, ids.size + 1);
      ids.set(expression, license);
      addStatement(graph, { id, license, basis });
    }
  }
}

function addExpression(
  expression: string,
  graph: Graph,
  texts: LicenseTexts,
  number: number,
): string {
  const own = texts.entries().filter(({ id }) => expression.split(/[\s()]+/).includes(id));
  const entries = own.map(({ id, words, text }) => {
    const value = graph.addOnce('simplelicensing_SimpleLicensingText', id, {
      name: words,
      simplelicensing_licenseText: text ?? words,
    });
    return { type: 'DictionaryEntry', key: id, value };
  });
  return graph.add('simplelicensing_LicenseExpression', `license.${number}`, {
    simplelicensing_licenseExpression: expression,
    ...(entries.length === 0 ? {} : { simplelicensing_customIdToUri: entries }),
  });
}

function addStatement(
  graph: Graph,
  { id, license, basis }: { id: string; license: string; basis: 'declared' | 'concluded' },
): void {
  const from = graph.idOf(id);
  const relationshipType = basis === 'declared' ? 'hasDeclaredLicense' : 'hasConcludedLicense';
  graph.relate(`${relationshipType}.${graph.nameOf(id)}`, {
    from,
    relationshipType,
    to: [license],
  });
}
