// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['products'];
type Out = Outputs['products'];
type Changed<Input> = Omit<Input, 'revision'> & { readonly revision: number };

export interface ProductsRoom {
  products(caller: Caller): Promise<Out['products']>;
  product(caller: Caller, id: number): Promise<Out['product']>;
  add(caller: Caller, input: In['add'], key: string | undefined): Promise<Out['add']>;
  change(caller: Caller, input: Changed<In['change']>): Promise<Out['change']>;
  remove(caller: Caller, input: Changed<In['remove']>): Promise<void>;
  profile(caller: Caller, input: In['profile']): Promise<Out['profile']>;
}

export function productsRoutes(room: ProductsRoom) {
  const { products } = routes;
  return {
    products: products.products.handler(({ context }) => room.products(context.caller)),
    product: products.product.handler(async ({ context, input }) =>
      tagged(context, await room.product(context.caller, input.id)),
    ),
    add: products.add.handler(async ({ context, input }) =>
      tagged(context, await room.add(context.caller, input, context.header('idempotency-key'))),
    ),
    change: products.change.handler(async ({ context, input }) => {
      const revision = seenRevision(context, input.revision);
      return tagged(context, await room.change(context.caller, { ...input, revision }));
    }),
    remove: products.remove.handler(async ({ context, input }) => {
      const revision = seenRevision(context, input.revision);
      await room.remove(context.caller, { ...input, revision });
      return { removed: true } as const;
    }),
    profile: products.profile.handler(({ context, input }) => room.profile(context.caller, input)),
  };
}
