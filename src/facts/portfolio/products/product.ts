// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import type { RepositoryKind, RepositoryState } from '../repository.ts';

/** A named set of repositories and imported bills of materials that are shipped together. */
export interface Product {
  readonly id: number;
  readonly name: string;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  /** Counts the changes; whoever changes the product says which one they saw. */
  readonly revision: number;
  readonly changedAt: Instant;
  /** By name. */
  readonly members: readonly ProductMember[];
}

export interface ProductMember {
  readonly id: number;
  readonly name: string;
  readonly kind: RepositoryKind;
  readonly state: RepositoryState;
}

/** What people say of a product. */
export interface ProductWords {
  readonly name: string;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  /** Ids of repositories. */
  readonly members: readonly number[];
}

interface ProductRow {
  readonly id: number;
  readonly name: string;
  readonly version: string | null;
  readonly description: string | null;
  readonly revision: number;
  readonly changed_at: Instant;
}

interface MemberRow extends ProductMember {
  readonly product_id: number;
}

/** All products by name, or one of them. */
export async function productsIn(tx: Transaction, id?: number): Promise<readonly Product[]> {
  const rows = await tx.query<ProductRow>(
    `SELECT id, name, version, description, revision, changed_at FROM portfolio_product
     WHERE $1::bigint IS NULL OR id = $1 ORDER BY lower(name), id`,
    [id],
  );
  const members = await tx.query<MemberRow & object>(
    `SELECT product_id, id, name, kind, state FROM portfolio_product_member
     JOIN portfolio_repository USING (organisation_id) WHERE id = repository_id
       AND ($1::bigint IS NULL OR product_id = $1)
     ORDER BY lower(name), id`,
    [id],
  );
  const byProduct = new Map<number, ProductMember[]>();
  for (const { product_id, ...member } of members) {
    const known = byProduct.get(product_id);
    if (known === undefined) byProduct.set(product_id, [member]);
    else known.push(member);
  }
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    version: row.version ?? undefined,
    description: row.description ?? undefined,
    revision: row.revision,
    changedAt: row.changed_at,
    members: byProduct.get(row.id) ?? [],
  }));
}
