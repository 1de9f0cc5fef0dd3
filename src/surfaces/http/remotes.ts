// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['remotes'];
type Out = Outputs['remotes'];

export interface RemotesRoom {
  remotes(caller: Caller): Promise<Out['remotes']>;
  add(caller: Caller, input: In['add']): Promise<Out['add']>;
  ofRepository(caller: Caller, id: number): Promise<Out['ofRepository']>;
  fetch(caller: Caller, id: number): Promise<Out['fetch']>;
  remove(caller: Caller, id: number): Promise<Out['remove']>;
}

export function remotesRoutes(room: RemotesRoom) {
  const { remotes } = routes;
  return {
    remotes: remotes.remotes.handler(({ context }) => room.remotes(context.caller)),
    add: remotes.add.handler(({ context, input }) => room.add(context.caller, input)),
    ofRepository: remotes.ofRepository.handler(({ context, input }) =>
      room.ofRepository(context.caller, input.id),
    ),
    fetch: remotes.fetch.handler(({ context, input }) => room.fetch(context.caller, input.id)),
    remove: remotes.remove.handler(({ context, input }) => room.remove(context.caller, input.id)),
  };
}
