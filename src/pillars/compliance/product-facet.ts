// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { componentCondition } from './component-condition.ts';
import type { ComponentFilter } from './component-filter.ts';
import type { FacetValue } from './facet-value.ts';
import { INVENTORY } from './list-components.ts';

/** Products by id, with how many components of the filter their members use; a product in the filter is left out of it. */
export async function productFacet(
  tx: Transaction,
  filter: ComponentFilter,
): Promise<FacetValue[]> {
  const any = await tx.query('SELECT product_id FROM portfolio_membership LIMIT 1');
  if (any.length === 0) return [];
  const { condition, values } = componentCondition({ ...filter, productId: undefined });
  const rows = await tx.query<FacetValue & object>(
    `SELECT m.product_id::text AS value, count(DISTINCT v.id) AS count
     FROM portfolio_membership m
     JOIN components_use p ON p.organisation_id = m.organisation_id AND p.repository_id = m.repository_id
     JOIN ${INVENTORY} ON v.organisation_id = p.organisation_id AND v.id = p.component_id
     WHERE ${condition} GROUP BY m.product_id ORDER BY count DESC, m.product_id`,
    values,
  );
  return [...rows];
}
