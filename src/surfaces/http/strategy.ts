// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['strategy'];
type Out = Outputs['strategy'];

export interface StrategyRoom {
  objectives(caller: Caller): Promise<Out['objectives']>;
  objective(caller: Caller, id: number): Promise<Out['objective']>;
  changeKeyResult(caller: Caller, input: In['changeKeyResult']): Promise<Out['changeKeyResult']>;
  claimValue(caller: Caller, input: In['claimValue']): Promise<Out['claimValue']>;
}

export function strategyRoutes(room: StrategyRoom) {
  return {
    objectives: routes.strategy.objectives.handler(({ context }) =>
      room.objectives(context.caller),
    ),
    objective: routes.strategy.objective.handler(({ context, input }) =>
      room.objective(context.caller, input.id),
    ),
    changeKeyResult: routes.strategy.changeKeyResult.handler(({ context, input }) =>
      room.changeKeyResult(context.caller, input),
    ),
    claimValue: routes.strategy.claimValue.handler(({ context, input }) =>
      room.claimValue(context.caller, input),
    ),
  };
}
