// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['decisions'];
type Out = Outputs['decisions'];

export interface DecisionsRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  one(caller: Caller, id: number): Promise<Out['one']>;
  add(caller: Caller, input: In['add']): Promise<Out['one']>;
  change(caller: Caller, input: Omit<In['change'], 'revision'> & Seen): Promise<Out['one']>;
}

export function decisionsRoutes(room: DecisionsRoom) {
  const { decisions } = routes;
  return {
    list: decisions.list.handler(({ context, input }) => room.list(context.caller, input)),
    one: decisions.one.handler(async ({ context, input }) =>
      tagged(context, await room.one(context.caller, input.id)),
    ),
    add: decisions.add.handler(async ({ context, input }) =>
      tagged(context, await room.add(context.caller, input)),
    ),
    change: decisions.change.handler(async ({ context, input }) =>
      tagged(context, await room.change(context.caller, revised(context, input))),
    ),
  };
}
