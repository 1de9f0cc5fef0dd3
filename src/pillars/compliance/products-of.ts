// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ProductsOf } from './under-decisions.ts';

/** Which products each repository is part of. */
export async function productsOfRepositories(tx: Transaction): Promise<ProductsOf> {
  const rows = await tx.query<{ repository_id: number; product_ids: readonly string[] }>(
    'SELECT repository_id, array_agg(product_id) AS product_ids FROM portfolio_membership GROUP BY repository_id',
  );
  const products = new Map(
    rows.map(({ repository_id, product_ids }) => [repository_id, product_ids.map(Number)]),
  );
  return (repositoryId) => products.get(repositoryId) ?? [];
}
