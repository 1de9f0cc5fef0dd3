// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { type ProspectsRoom, prospectsRoutes } from './prospects.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['execution'];
type Out = Outputs['execution'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface ExecutionRoom extends ProspectsRoom {
  initiatives(caller: Caller, input: In['initiatives']): Promise<Out['initiatives']>;
  initiative(caller: Caller, id: number): Promise<Out['initiative']>;
  add(caller: Caller, input: In['add'], key: string | undefined): Promise<Out['add']>;
  change(caller: Caller, input: Revised<In['change']>): Promise<Out['change']>;
  move(caller: Caller, input: Revised<In['move']>): Promise<Out['move']>;
  shift(caller: Caller, input: Revised<In['shift']>): Promise<Out['shift']>;
  changePlan(caller: Caller, input: Revised<In['changePlan']>): Promise<Out['changePlan']>;
  claimProgress(caller: Caller, input: In['claimProgress']): Promise<Out['claimProgress']>;
  follow(caller: Caller, input: In['follow']): Promise<Out['follow']>;
  actuals(caller: Caller, input: In['actuals']): Promise<Out['actuals']>;
  bookActual(caller: Caller, input: In['bookActual']): Promise<Out['bookActual']>;
  importActuals(caller: Caller, input: In['importActuals']): Promise<Out['importActuals']>;
}

export function executionRoutes(room: ExecutionRoom) {
  const { execution } = routes;
  return {
    ...prospectsRoutes(room),
    initiatives: execution.initiatives.handler(({ context, input }) =>
      room.initiatives(context.caller, input),
    ),
    initiative: execution.initiative.handler(async ({ context, input }) =>
      tagged(context, await room.initiative(context.caller, input.id)),
    ),
    add: execution.add.handler(async ({ context, input }) =>
      tagged(context, await room.add(context.caller, input, context.header('idempotency-key'))),
    ),
    change: execution.change.handler(async ({ context, input }) =>
      tagged(context, await room.change(context.caller, revised(context, input))),
    ),
    move: execution.move.handler(async ({ context, input }) =>
      tagged(context, await room.move(context.caller, revised(context, input))),
    ),
    shift: execution.shift.handler(async ({ context, input }) =>
      tagged(context, await room.shift(context.caller, revised(context, input))),
    ),
    changePlan: execution.changePlan.handler(async ({ context, input }) =>
      tagged(context, await room.changePlan(context.caller, revised(context, input))),
    ),
    claimProgress: execution.claimProgress.handler(async ({ context, input }) =>
      tagged(context, await room.claimProgress(context.caller, input)),
    ),
    follow: execution.follow.handler(async ({ context, input }) =>
      tagged(context, await room.follow(context.caller, input)),
    ),
    actuals: execution.actuals.handler(({ context, input }) => room.actuals(context.caller, input)),
    bookActual: execution.bookActual.handler(async ({ context, input }) =>
      tagged(context, await room.bookActual(context.caller, input)),
    ),
    importActuals: execution.importActuals.handler(({ context, input }) =>
      room.importActuals(context.caller, input),
    ),
  };
}
