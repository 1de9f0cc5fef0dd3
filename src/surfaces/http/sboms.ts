// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['sboms'];
type Out = Outputs['sboms'];

export interface SbomsRoom {
  documents(caller: Caller, repositoryId: number): Promise<Out['documents']>;
  difference(caller: Caller, id: number): Promise<Out['difference']>;
  remove(caller: Caller, repositoryId: number): Promise<void>;
  profile(caller: Caller, input: In['profile']): Promise<Out['profile']>;
}

export function sbomsRoutes(room: SbomsRoom) {
  return {
    documents: routes.sboms.documents.handler(({ context, input }) =>
      room.documents(context.caller, input.id),
    ),
    difference: routes.sboms.difference.handler(({ context, input }) =>
      room.difference(context.caller, input.id),
    ),
    remove: routes.sboms.remove.handler(async ({ context, input }) => {
      await room.remove(context.caller, input.id);
      return { removed: true } as const;
    }),
    profile: routes.sboms.profile.handler(({ context, input }) =>
      room.profile(context.caller, input),
    ),
  };
}
