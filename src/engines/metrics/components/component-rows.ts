// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow } from '#model';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import type { ComponentFact } from '../metric-facts.ts';

/** By id, so that the order of the facts does not matter. */
export function byId(components: readonly ComponentFact[]): readonly ComponentFact[] {
  return [...components].sort((one, other) => one.id - other.id);
}

/** A row that points to a component. */
export function componentRow(
  { id, purl }: ComponentFact,
  detail: string | undefined,
  amount: number,
): FigureRow {
  return { label: purl, detail, amount, subject: `component:${id}` };
}

/** How many components pass the test, one row each; unknown where there are none at all. */
export function countComponents(
  components: readonly ComponentFact[],
  counts: (component: ComponentFact) => boolean,
  detailOf: (component: ComponentFact) => string | undefined,
): Figure {
  if (components.length === 0) return unknownFigure('No components have been found.');
  const rows = byId(components)
    .filter(counts)
    .map((component) => componentRow(component, detailOf(component), 1));
  return sumFigure(rows);
}

/** "in 1 repository", "in 7 repositories". */
export function usedText(repositories: number): string {
  return repositories === 1 ? 'in 1 repository' : `in ${repositories} repositories`;
}
