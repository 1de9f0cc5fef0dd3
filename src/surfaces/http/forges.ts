// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import type { WebhooksRoom } from './webhooks.ts';

type In = Inputs['forges'];
type Out = Outputs['forges'];

export interface ForgesRoom extends WebhooksRoom {
  forges(caller: Caller): Promise<Out['forges']>;
  add(caller: Caller, input: In['add']): Promise<Out['add']>;
  replaceToken(caller: Caller, input: In['replaceToken']): Promise<Out['replaceToken']>;
  makeWebhookSecret(caller: Caller, id: number): Promise<Out['makeWebhookSecret']>;
  remove(caller: Caller, id: number): Promise<Out['remove']>;
  ofRepository(caller: Caller, id: number): Promise<Out['ofRepository']>;
  connect(caller: Caller, input: In['connect']): Promise<Out['connect']>;
  read(caller: Caller, id: number): Promise<Out['read']>;
  importFile(caller: Caller, input: In['importFile']): Promise<Out['importFile']>;
  disconnect(caller: Caller, id: number): Promise<Out['disconnect']>;
  items(caller: Caller, input: In['items']): Promise<Out['items']>;
}

export function forgesRoutes(room: ForgesRoom) {
  const { forges } = routes;
  return {
    forges: forges.forges.handler(({ context }) => room.forges(context.caller)),
    add: forges.add.handler(({ context, input }) => room.add(context.caller, input)),
    replaceToken: forges.replaceToken.handler(({ context, input }) =>
      room.replaceToken(context.caller, input),
    ),
    makeWebhookSecret: forges.makeWebhookSecret.handler(({ context, input }) =>
      room.makeWebhookSecret(context.caller, input.id),
    ),
    remove: forges.remove.handler(({ context, input }) => room.remove(context.caller, input.id)),
    ofRepository: forges.ofRepository.handler(({ context, input }) =>
      room.ofRepository(context.caller, input.id),
    ),
    connect: forges.connect.handler(({ context, input }) => room.connect(context.caller, input)),
    read: forges.read.handler(({ context, input }) => room.read(context.caller, input.id)),
    importFile: forges.importFile.handler(({ context, input }) =>
      room.importFile(context.caller, input),
    ),
    disconnect: forges.disconnect.handler(({ context, input }) =>
      room.disconnect(context.caller, input.id),
    ),
    items: forges.items.handler(({ context, input }) => room.items(context.caller, input)),
  };
}
