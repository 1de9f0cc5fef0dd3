// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen } from './seen-revision.ts';

type In = Inputs['opportunities'];
type Out = Outputs['opportunities'];

export interface OpportunitiesRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  project(caller: Caller, input: In['project']): Promise<Out['project']>;
  takeUp(caller: Caller, input: In['takeUp'], key: string | undefined): Promise<Out['takeUp']>;
  tellOutcome(
    caller: Caller,
    input: Omit<In['tellOutcome'], 'revision'> & Seen,
  ): Promise<Out['tellOutcome']>;
  setAside(caller: Caller, input: In['setAside']): Promise<Out['setAside']>;
  takeBack(caller: Caller, input: In['takeBack']): Promise<Out['takeBack']>;
  join(caller: Caller, input: In['join']): Promise<Out['join']>;
  part(caller: Caller, input: In['part']): Promise<Out['part']>;
}

export function opportunitiesRoutes(room: OpportunitiesRoom) {
  const { opportunities } = routes;
  return {
    list: opportunities.list.handler(({ context, input }) => room.list(context.caller, input)),
    project: opportunities.project.handler(({ context, input }) =>
      room.project(context.caller, input),
    ),
    takeUp: opportunities.takeUp.handler(({ context, input }) =>
      room.takeUp(context.caller, input, context.header('idempotency-key')),
    ),
    tellOutcome: opportunities.tellOutcome.handler(({ context, input }) =>
      room.tellOutcome(context.caller, revised(context, input)),
    ),
    setAside: opportunities.setAside.handler(({ context, input }) =>
      room.setAside(context.caller, input),
    ),
    takeBack: opportunities.takeBack.handler(({ context, input }) =>
      room.takeBack(context.caller, input),
    ),
    join: opportunities.join.handler(({ context, input }) => room.join(context.caller, input)),
    part: opportunities.part.handler(({ context, input }) => room.part(context.caller, input)),
  };
}
