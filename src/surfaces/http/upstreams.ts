// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['upstreams'];
type Out = Outputs['upstreams'];

export interface UpstreamsRoom {
  projects(caller: Caller, input: In['projects']): Promise<Out['projects']>;
  addClone(caller: Caller, input: In['addClone']): Promise<Out['addClone']>;
  mark(caller: Caller, input: In['mark']): Promise<Out['mark']>;
  component(caller: Caller, id: number): Promise<Out['component']>;
  registries(caller: Caller): Promise<Out['registries']>;
  fetch(caller: Caller, input: In['fetch']): Promise<Out['fetch']>;
}

export function upstreamsRoutes(room: UpstreamsRoom) {
  return {
    projects: routes.upstreams.projects.handler(({ context, input }) =>
      room.projects(context.caller, input),
    ),
    addClone: routes.upstreams.addClone.handler(({ context, input }) =>
      room.addClone(context.caller, input),
    ),
    mark: routes.upstreams.mark.handler(({ context, input }) => room.mark(context.caller, input)),
    component: routes.upstreams.component.handler(({ context, input }) =>
      room.component(context.caller, input.id),
    ),
    registries: routes.upstreams.registries.handler(({ context }) =>
      room.registries(context.caller),
    ),
    fetch: routes.upstreams.fetch.handler(({ context, input }) =>
      room.fetch(context.caller, input),
    ),
  };
}
