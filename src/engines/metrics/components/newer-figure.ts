// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '#model';
import { meanFigure, unknownFigure } from '../figure-of.ts';
import type { ComponentFact } from '../metric-facts.ts';
import { byId, componentRow } from './component-rows.ts';

/** The mean, over the components of which it is known how many releases are newer, of what is made of that number. */
export function newerFigure(
  components: readonly ComponentFact[],
  amountOf: (newer: number) => number,
): Figure {
  if (components.length === 0) return unknownFigure('No components have been found.');
  const rows = byId(components).flatMap((component) => {
    const { newer } = component;
    if (newer === undefined) return [];
    const detail = newer === 1 ? '1 newer release' : `${newer} newer releases`;
    return [componentRow(component, detail, amountOf(newer))];
  });
  if (rows.length === 0) {
    return unknownFigure('No release is known; run "lanthorn registries fetch".');
  }
  return meanFigure(rows, 'components of known releases', {
    coverage: rows.length / components.length,
  });
}
