// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['capacity'];
type Out = Outputs['capacity'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface CapacityRoom {
  show(caller: Caller, input: In['show']): Promise<Out['show']>;
  resources(caller: Caller): Promise<Out['resources']>;
  addResource(
    caller: Caller,
    input: In['addResource'],
    key: string | undefined,
  ): Promise<Out['addResource']>;
  changeResource(
    caller: Caller,
    input: Revised<In['changeResource']>,
  ): Promise<Out['changeResource']>;
  team(caller: Caller, initiativeId: number): Promise<Out['team']>;
  putTeam(caller: Caller, input: Revised<In['putTeam']>): Promise<Out['putTeam']>;
}

export function capacityRoutes(room: CapacityRoom) {
  const { capacity } = routes;
  return {
    show: capacity.show.handler(({ context, input }) => room.show(context.caller, input)),
    resources: capacity.resources.handler(({ context }) => room.resources(context.caller)),
    addResource: capacity.addResource.handler(async ({ context, input }) => {
      const key = context.header('idempotency-key');
      return tagged(context, await room.addResource(context.caller, input, key));
    }),
    changeResource: capacity.changeResource.handler(async ({ context, input }) =>
      tagged(context, await room.changeResource(context.caller, revised(context, input))),
    ),
    team: capacity.team.handler(async ({ context, input }) =>
      tagged(context, await room.team(context.caller, input.id)),
    ),
    putTeam: capacity.putTeam.handler(async ({ context, input }) =>
      tagged(context, await room.putTeam(context.caller, revised(context, input))),
    ),
  };
}
