// SPDX-License-Identifier: Apache-2.0
import type { Product } from '#facts/portfolio';
import type { ProductRowReply } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import { judgeAtOnce } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { productSbom } from './product-sbom.ts';
import { ourReading, profileOf } from './sbom-room.ts';

/** Products with what the other rooms count of them. */
export function productsRoom(office: Office): Rooms['products'] {
  const { products, clock } = office;
  const row = async (caller: Caller, id: number) =>
    rowOf(office, caller, await products.get(caller, id));
  /** Decisions for a product hold where its members are. */
  const judgeAgain = async (
    caller: Caller,
    change: { readonly productId: number; readonly isRemoved: boolean },
  ) => {
    await office.curations.productChanged(caller, change, clock.now());
    await judgeAtOnce(office, caller);
  };
  return {
    async products(caller) {
      const all = await products.all(caller);
      return { items: await Promise.all(all.map((one) => rowOf(office, caller, one))) };
    },
    async product(caller, id) {
      const { license, verdict } = await office.compliance.facets(caller, { productId: id });
      return { ...(await row(caller, id)), licenses: license, verdicts: verdict };
    },
    add: async (caller, input, key) =>
      row(caller, await products.add(caller, input, { at: clock.now(), key })),
    async change(caller, input) {
      await products.change(caller, input, clock.now());
      await judgeAgain(caller, { productId: input.id, isRemoved: false });
      return row(caller, input.id);
    },
    async remove(caller, input) {
      await products.remove(caller, input);
      await judgeAgain(caller, { productId: input.id, isRemoved: true });
    },
    async profile(caller, { id, profile }) {
      const product = await products.get(caller, id);
      const author = { organisation: caller.organisationName };
      return profileOf(ourReading(await productSbom(office, caller, product, author)), profile);
    },
  };
}

async function rowOf(
  { compliance }: Office,
  caller: Caller,
  product: Product,
): Promise<ProductRowReply> {
  const filter = { productId: product.id, limit: 1 };
  const [components, findings] = await Promise.all([
    compliance.components(caller, { ...filter, sort: 'name', order: 'asc' }),
    compliance.findings(caller, { ...filter, state: 'open' }),
  ]);
  return {
    ...product,
    members: [...product.members],
    components: components.total,
    openFindings: findings.total,
  };
}
