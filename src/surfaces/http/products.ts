// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { type RequestContext, routes } from './routes.ts';

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
      const revision = revisionOf(context, input.revision);
      return tagged(context, await room.change(context.caller, { ...input, revision }));
    }),
    remove: products.remove.handler(async ({ context, input }) => {
      const revision = revisionOf(context, input.revision);
      await room.remove(context.caller, { ...input, revision });
      return { removed: true } as const;
    }),
    profile: products.profile.handler(({ context, input }) => room.profile(context.caller, input)),
  };
}

/** The revision is the state that ETag names and If-Match asks for. */
function tagged<Reply extends { readonly revision: number }>(
  context: RequestContext,
  reply: Reply,
): Reply {
  context.answerWith('etag', `"${reply.revision}"`);
  return reply;
}

/** `If-Match: "3"`, or the revision in the request itself. */
function revisionOf(context: RequestContext, inInput: number | undefined): number {
  const tag = /^(?:W\/)?"?(?<revision>\d+)"?$/.exec(context.header('if-match') ?? '');
  const revision = tag?.groups?.revision === undefined ? inInput : Number(tag.groups.revision);
  if (revision !== undefined) return revision;
  throw new Refusal(
    'invalid',
    'http/no-revision',
    'Changing the product: the request does not say which state of it was seen.',
    'Send the ETag of the product as If-Match, or its revision.',
  );
}
