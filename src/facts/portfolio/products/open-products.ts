// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { addProduct, changeProduct, noSuchProduct, removeProduct } from './change-products.ts';
import { type Product, type ProductWords, productsIn } from './product.ts';

/** What is shipped together. */
export interface Products {
  /** By name. */
  all(principal: Principal): Promise<readonly Product[]>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<Product>;
  /** See `addProduct`. Refuses a name that is taken and members that there are not. */
  add(
    principal: Principal,
    words: ProductWords,
    options: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  /** See `changeProduct`. */
  change(
    principal: Principal,
    words: ProductWords & { readonly id: number; readonly revision: number },
    at: Instant,
  ): Promise<void>;
  /** See `removeProduct`. */
  remove(
    principal: Principal,
    product: { readonly id: number; readonly revision: number },
  ): Promise<void>;
}

export function openProducts(storage: Storage): Products {
  return {
    all: (principal) => storage.read(principal, (tx) => productsIn(tx)),
    get: async (principal, id) => {
      const [product] = await storage.read(principal, (tx) => productsIn(tx, id));
      if (product === undefined) throw noSuchProduct(id);
      return product;
    },
    add: (principal, words, options) => addProduct(storage, principal, words, options),
    change: (principal, words, at) => changeProduct(storage, principal, words, at),
    remove: (principal, product) => removeProduct(storage, principal, product),
  };
}
