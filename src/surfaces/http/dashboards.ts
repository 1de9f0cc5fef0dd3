// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['dashboards'];
type Out = Outputs['dashboards'];

export interface DashboardsRoom {
  list(caller: Caller): Promise<Out['list']>;
  templates(): Out['templates'];
  get(caller: Caller, input: In['get']): Promise<Out['get']>;
  add(caller: Caller, input: In['add']): Promise<Out['add']>;
  change(caller: Caller, input: In['change'] & Seen): Promise<Out['change']>;
  remove(caller: Caller, input: In['remove'] & Seen): Promise<Out['remove']>;
}

export function dashboardsRoutes(room: DashboardsRoom) {
  const { list, templates, get, add, change, remove } = routes.dashboards;
  return {
    list: list.handler(({ context }) => room.list(context.caller)),
    templates: templates.handler(() => room.templates()),
    get: get.handler(async ({ context, input }) => {
      const filled = await room.get(context.caller, input);
      tagged(context, filled.dashboard);
      return filled;
    }),
    add: add.handler(async ({ context, input }) =>
      tagged(context, await room.add(context.caller, input)),
    ),
    change: change.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.change(context.caller, { ...input, revision }));
    }),
    remove: remove.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.remove(context.caller, { ...input, revision });
    }),
  };
}
