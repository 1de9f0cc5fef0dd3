// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { DecisionScope, ScopeNames } from '#pillars/compliance';
import type { Office } from './office.ts';

/** Repositories and products by the names that people see, both ways. */
export interface ScopesByName extends ScopeNames {
  /** `undefined` for the organisation, and for what is no more. */
  nameOf(scope: DecisionScope): string | undefined;
}

export async function scopesByName(
  { portfolio, products }: Pick<Office, 'portfolio' | 'products'>,
  principal: Principal,
): Promise<ScopesByName> {
  const repository = named(await portfolio.all(principal));
  const product = named(await products.all(principal));
  const all = { repository, product, organisation: named([]) };
  return {
    idOf: (kind, name) => all[kind].ids.get(name),
    nameOf: ({ kind, id }) => (id === undefined ? undefined : all[kind].names.get(id)),
  };
}

interface Named {
  readonly names: ReadonlyMap<number, string>;
  /** Without names that several have. */
  readonly ids: ReadonlyMap<string, number>;
}

function named(all: readonly { readonly id: number; readonly name: string }[]): Named {
  const ids = new Map<string, number>();
  const shared = new Set<string>();
  for (const { id, name } of all) {
    if (ids.has(name)) shared.add(name);
    ids.set(name, id);
  }
  for (const name of shared) ids.delete(name);
  return { names: new Map(all.map(({ id, name }) => [id, name])), ids };
}
