// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { componentCondition, HAS_PROBLEM, isAboutPlaces } from './component-condition.ts';
import { COMPONENT_PROBLEMS, type ComponentFilter } from './component-filter.ts';
import type { FacetValue } from './facet-value.ts';
import { LICENSE } from './inventory-license.ts';
import { INVENTORY } from './list-components.ts';
import { productFacet } from './product-facet.ts';

/** Rows that are alike in all that facets look at. */
interface Alike {
  readonly ecosystem: string;
  readonly license: string;
  readonly verdict: string;
  readonly scopes: readonly string[];
  readonly count: number;
}

/** The values of a row under each facet. */
const FACETS = {
  ecosystem: (row: Alike): readonly string[] => [row.ecosystem],
  license: (row: Alike): readonly string[] => [row.license],
  verdict: (row: Alike): readonly string[] => [row.verdict],
  scope: (row: Alike): readonly string[] => row.scopes,
} as const;
type Facet = keyof typeof FACETS;
const ALL: readonly Facet[] = ['ecosystem', 'license', 'verdict', 'scope'];

/** Licences are a long tail; the page offers the most common ones and has a search for the rest. */
const MOST_VALUES = 40;

/** For each facet the values under the filter, its own choice left out so that one can change it; most common first. */
export async function componentFacets(
  tx: Transaction,
  filter: ComponentFilter,
): Promise<Record<Facet | 'problem' | 'product', FacetValue[]>> {
  // Within one repository or product the scope is that of the usage, which the rows' own scopes do not tell.
  const inDatabase = isAboutPlaces(filter) ? { scope: filter.scope } : {};
  const rows = await alikeRows(tx, { ...filter, ...NO_CHOICE, ...inDatabase });
  const rowsOfScope =
    inDatabase.scope === undefined ? rows : await alikeRows(tx, { ...filter, ...NO_CHOICE });
  const chosen = { ...filter, scope: inDatabase.scope === undefined ? filter.scope : undefined };
  return {
    ecosystem: facet(rows, 'ecosystem', chosen),
    license: facet(rows, 'license', chosen),
    verdict: facet(rows, 'verdict', chosen),
    scope: facet(rowsOfScope, 'scope', chosen),
    problem: await problemFacet(tx, { ...filter, problem: undefined }),
    product: await productFacet(tx, filter),
  };
}

/** How many of the rows have each problem; one row can have several. */
async function problemFacet(tx: Transaction, filter: ComponentFilter): Promise<FacetValue[]> {
  const { condition, values } = componentCondition(filter);
  const counts = COMPONENT_PROBLEMS.map(
    (problem) => `count(*) FILTER (WHERE ${HAS_PROBLEM[problem]}) AS "${problem}"`,
  );
  const [row = {}] = await tx.query<Record<string, number>>(
    `SELECT ${counts.join(', ')} FROM ${INVENTORY} WHERE ${condition}`,
    values,
  );
  return COMPONENT_PROBLEMS.map((value) => ({ value, count: row[value] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

const NO_CHOICE = {
  ecosystem: undefined,
  license: undefined,
  verdict: undefined,
  scope: undefined,
};

/** One pass over the inventory for all facets: a hundred thousand rows come down to some thousand kinds. */
function alikeRows(tx: Transaction, filter: ComponentFilter): Promise<readonly Alike[]> {
  const { condition, values } = componentCondition(filter);
  return tx.query<Alike>(
    `SELECT v.ecosystem, coalesce(${LICENSE}, 'unknown') AS license, coalesce(s.verdict, 'unknown') AS verdict, v.scopes,
       count(*) AS count
     FROM ${INVENTORY} WHERE ${condition} GROUP BY v.ecosystem, ${LICENSE}, s.verdict, v.scopes`,
    values,
  );
}

function facet(rows: readonly Alike[], name: Facet, chosen: ComponentFilter): FacetValue[] {
  const others = ALL.filter((each) => each !== name);
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!others.every((other) => isChosen(FACETS[other](row), chosen[other]))) continue;
    for (const value of FACETS[name](row)) counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function isChosen(values: readonly string[], choice: string | undefined): boolean {
  return choice === undefined || values.includes(choice);
}
