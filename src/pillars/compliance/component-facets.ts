// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { componentCondition } from './component-condition.ts';
import type { ComponentFilter } from './component-filter.ts';
import { INVENTORY } from './list-components.ts';

/** A value that rows have, and how many of them. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

const FACETS = {
  ecosystem: 'v.ecosystem',
  license: "coalesce(v.license, 'unknown')",
  verdict: "coalesce(s.verdict, 'unknown')",
  scope: 'unnest(v.scopes)',
} as const;
type Facet = keyof typeof FACETS;

/** Licences are a long tail; the page offers the most common ones and has a search for the rest. */
const MOST_VALUES = 40;

/** For each facet the values under the filter, its own choice left out so that one can change it; most common first. */
export async function componentFacets(
  tx: Transaction,
  filter: ComponentFilter,
): Promise<Record<Facet, FacetValue[]>> {
  return {
    ecosystem: await facet(tx, 'ecosystem', { ...filter, ecosystem: undefined }),
    license: await facet(tx, 'license', { ...filter, license: undefined }),
    verdict: await facet(tx, 'verdict', { ...filter, verdict: undefined }),
    scope: await facet(tx, 'scope', { ...filter, scope: undefined }),
  };
}

async function facet(tx: Transaction, name: Facet, filter: ComponentFilter): Promise<FacetValue[]> {
  const { condition, values } = componentCondition(filter);
  const rows = await tx.query<FacetValue>(
    `SELECT ${FACETS[name]} AS value, count(*) AS count FROM ${INVENTORY} WHERE ${condition}
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`,
    values,
  );
  return [...rows];
}
