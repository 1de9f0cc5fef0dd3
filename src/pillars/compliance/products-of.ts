// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ProductsOf } from './under-decisions.ts';

/** Which products each repository is part of. */
export async function productsOfRepositories(_tx: Transaction): Promise<ProductsOf> {
  return () => [];
}
