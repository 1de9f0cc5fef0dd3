// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

export interface UsageRoom {
  graph(caller: Caller, input: Inputs['usage']['graph']): Promise<Outputs['usage']['graph']>;
  whereUsed(
    caller: Caller,
    input: Inputs['usage']['whereUsed'],
  ): Promise<Outputs['usage']['whereUsed']>;
}

export function usageRoutes(room: UsageRoom) {
  return {
    graph: routes.usage.graph.handler(({ context, input }) => room.graph(context.caller, input)),
    whereUsed: routes.usage.whereUsed.handler(({ context, input }) =>
      room.whereUsed(context.caller, input),
    ),
  };
}
