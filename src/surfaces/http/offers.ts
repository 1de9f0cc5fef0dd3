// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['offers'];
type Out = Outputs['offers'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface OffersRoom {
  board(caller: Caller, input: In['board']): Promise<Out['board']>;
  addRole(caller: Caller, input: In['addRole'], key: string | undefined): Promise<Out['addRole']>;
  changeRole(caller: Caller, input: Revised<In['changeRole']>): Promise<Out['changeRole']>;
  make(caller: Caller, input: In['make'], key: string | undefined): Promise<Out['make']>;
  move(caller: Caller, input: Revised<In['move']>): Promise<Out['move']>;
}

export function offersRoutes(room: OffersRoom) {
  const { offers } = routes;
  return {
    board: offers.board.handler(({ context, input }) => room.board(context.caller, input)),
    addRole: offers.addRole.handler(async ({ context, input }) => {
      const key = context.header('idempotency-key');
      return tagged(context, await room.addRole(context.caller, input, key));
    }),
    changeRole: offers.changeRole.handler(async ({ context, input }) =>
      tagged(context, await room.changeRole(context.caller, revised(context, input))),
    ),
    make: offers.make.handler(async ({ context, input }) => {
      const key = context.header('idempotency-key');
      return tagged(context, await room.make(context.caller, input, key));
    }),
    move: offers.move.handler(async ({ context, input }) =>
      tagged(context, await room.move(context.caller, revised(context, input))),
    ),
  };
}
