// SPDX-License-Identifier: Apache-2.0
import { type Decision, effectiveLicense } from './curation/index.ts';
import type { RepositoryUse, UsedComponent } from './used-components.ts';

/** Which products a repository is part of. */
export type ProductsOf = (repositoryId: number) => readonly number[];

/**
 * A component under what people have decided about it: with the organisation's licence first, then, where decisions are for one
 * repository or product, once more for each licence that is in effect there. Together they have all its uses.
 */
export function underDecisions(
  component: UsedComponent,
  decisions: readonly Decision[],
  productsOf: ProductsOf,
): readonly [UsedComponent, ...UsedComponent[]] {
  if (decisions.length === 0) return [component];
  const here = effectiveLicense(component.facts, decisions, {});
  const withLicense = (license: string | undefined, uses: readonly RepositoryUse[]) => ({
    ...component,
    license,
    isCurated: here.curated !== undefined,
    uses,
  });
  const byLicense = new Map<string | undefined, RepositoryUse[]>([[here.license, []]]);
  const licenseIn = remembering((repositoryId: number) => {
    const place = { repositoryId, productIds: productsOf(repositoryId) };
    return effectiveLicense(component.facts, decisions, place).license;
  });
  for (const use of component.uses) {
    const license = licenseIn(use.repositoryId);
    const uses = byLicense.get(license);
    if (uses === undefined) byLicense.set(license, [use]);
    else uses.push(use);
  }
  const [first, ...others] = [...byLicense].map(([license, uses]) => withLicense(license, uses));
  return [first ?? component, ...others];
}

function remembering<Value>(ask: (id: number) => Value): (id: number) => Value {
  const known = new Map<number, { readonly value: Value }>();
  return (id) => {
    const found = known.get(id) ?? { value: ask(id) };
    known.set(id, found);
    return found.value;
  };
}
