// SPDX-License-Identifier: Apache-2.0
// Products: named sets of repositories and imported bills of materials. What they use is known by their members.
// Never looks into a member. Begin with open-products.ts.
export type { Products } from './open-products.ts';
export { openProducts } from './open-products.ts';
export type { Product, ProductMember, ProductWords } from './product.ts';
