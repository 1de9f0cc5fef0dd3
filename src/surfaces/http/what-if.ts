// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['whatIf'];
type Out = Outputs['whatIf'];

export interface WhatIfRoom {
  ask(caller: Caller, input: In['ask']): Promise<Out['ask']>;
  accept(caller: Caller, input: In['accept']): Promise<Out['accept']>;
}

export function whatIfRoutes(room: WhatIfRoom) {
  const { whatIf } = routes;
  return {
    ask: whatIf.ask.handler(({ context, input }) => room.ask(context.caller, input)),
    accept: whatIf.accept.handler(({ context, input }) => room.accept(context.caller, input)),
  };
}
