// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['radar'];
type Out = Outputs['radar'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface RadarRoom {
  now(caller: Caller): Promise<Out['now']>;
  edition(caller: Caller, id: number): Promise<Out['edition']>;
  nameQuadrants(caller: Caller, input: Revised<In['nameQuadrants']>): Promise<Out['now']>;
  add(caller: Caller, input: In['add']): Promise<Out['now']>;
  change(caller: Caller, input: Revised<In['change']>): Promise<Out['now']>;
  remove(caller: Caller, input: Revised<In['remove']>): Promise<Out['now']>;
  publish(caller: Caller, input: In['publish']): Promise<Out['publish']>;
}

export function radarRoutes(room: RadarRoom) {
  const { radar } = routes;
  return {
    now: radar.now.handler(async ({ context }) => tagged(context, await room.now(context.caller))),
    edition: radar.edition.handler(({ context, input }) => room.edition(context.caller, input.id)),
    nameQuadrants: radar.nameQuadrants.handler(async ({ context, input }) =>
      tagged(context, await room.nameQuadrants(context.caller, revised(context, input))),
    ),
    add: radar.add.handler(({ context, input }) => room.add(context.caller, input)),
    change: radar.change.handler(({ context, input }) =>
      room.change(context.caller, revised(context, input)),
    ),
    remove: radar.remove.handler(({ context, input }) =>
      room.remove(context.caller, revised(context, input)),
    ),
    publish: radar.publish.handler(({ context, input }) => room.publish(context.caller, input)),
  };
}
