// SPDX-License-Identifier: Apache-2.0
import { containing } from '#platform/storage';
import type { ComponentFilter, ComponentProblem } from './component-filter.ts';
import { LICENSE } from './inventory-license.ts';
import { WAIVED } from './waivers/index.ts';

/** The filter as SQL over the inventory's tables, with its values from $1. */
export function componentCondition(filter: ComponentFilter): {
  readonly condition: string;
  readonly values: readonly unknown[];
} {
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const parts: string[] = ['true'];
  if (filter.search !== undefined) {
    const pattern = given(containing(filter.search));
    parts.push(`(v.name ILIKE ${pattern} OR v.purl ILIKE ${pattern})`);
  }
  if (filter.ecosystem !== undefined) parts.push(`v.ecosystem = ${given(filter.ecosystem)}`);
  if (filter.license === 'unknown') parts.push(`${LICENSE} IS NULL`);
  else if (filter.license !== undefined) parts.push(`${LICENSE} = ${given(filter.license)}`);
  if (filter.verdict !== undefined)
    parts.push(`coalesce(s.verdict, 'unknown') = ${given(filter.verdict)}`);
  if (filter.direct !== undefined) parts.push(`v.direct = ${given(filter.direct)}`);
  if (filter.problem !== undefined) parts.push(HAS_PROBLEM[filter.problem]);
  parts.push(...usageParts(filter, given));
  return { condition: parts.join(' AND '), values };
}

/** Each problem as SQL over the inventory's tables; the counts of the facets come from the same words. */
export const HAS_PROBLEM: Readonly<Record<ComponentProblem, string>> = {
  'no-license': `${LICENSE} IS NULL`,
  'no-version': 'v.version IS NULL',
  'open-findings': `EXISTS (SELECT FROM compliance_finding f
    WHERE f.organisation_id = v.organisation_id AND f.component_id = v.id AND f.state = 'open' AND NOT ${WAIVED})`,
};

/** Whether the filter asks for the usages in some repositories, which the roll-up on the component does not tell. */
export function isAboutPlaces({ repositoryId, productId }: ComponentFilter): boolean {
  return repositoryId !== undefined || productId !== undefined;
}

// Without a place the roll-up on the component answers; with one, its usages there have to be looked at.
function usageParts(filter: ComponentFilter, given: (value: unknown) => string): readonly string[] {
  const { scope, origin, repositoryId, productId } = filter;
  if (!isAboutPlaces(filter)) {
    return [
      ...(scope === undefined ? [] : [`${given(scope)} = ANY(v.scopes)`]),
      ...(origin === undefined ? [] : [`${given(origin)} = ANY(v.origins)`]),
    ];
  }
  const parts = ['u.organisation_id = v.organisation_id', 'u.component_id = v.id'];
  if (repositoryId !== undefined) parts.push(`u.repository_id = ${given(repositoryId)}`);
  if (productId !== undefined) {
    const members = `SELECT repository_id FROM portfolio_membership WHERE product_id = ${given(productId)}`;
    parts.push(`u.repository_id IN (${members})`);
  }
  if (scope !== undefined) parts.push(`u.scope = ${given(scope)}`);
  if (origin !== undefined) parts.push(`u.origin = ${given(origin)}`);
  return [`EXISTS (SELECT FROM components_use u WHERE ${parts.join(' AND ')})`];
}
