// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['strategy'];
type Out = Outputs['strategy'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface StrategyRoom {
  roadmap(caller: Caller): Promise<Out['roadmap']>;
  objectives(caller: Caller): Promise<Out['objectives']>;
  objective(caller: Caller, id: number): Promise<Out['objective']>;
  addObjective(caller: Caller, input: In['addObjective']): Promise<Out['objective']>;
  changeObjective(caller: Caller, input: Revised<In['changeObjective']>): Promise<Out['objective']>;
  closeObjective(caller: Caller, input: Revised<In['closeObjective']>): Promise<Out['objective']>;
  reopenObjective(caller: Caller, input: Revised<In['reopenObjective']>): Promise<Out['objective']>;
  checkIn(caller: Caller, input: In['checkIn']): Promise<Out['objective']>;
  addKeyResult(caller: Caller, input: In['addKeyResult']): Promise<Out['objective']>;
  dropKeyResult(caller: Caller, input: In['dropKeyResult']): Promise<Out['objective']>;
  setMission(caller: Caller, input: Revised<In['setMission']>): Promise<Out['setMission']>;
  templates(caller: Caller): Promise<Out['templates']>;
  adoptTemplate(caller: Caller, input: In['adoptTemplate']): Promise<Out['objective']>;
  changeKeyResult(caller: Caller, input: In['changeKeyResult']): Promise<Out['changeKeyResult']>;
  claimValue(caller: Caller, input: In['claimValue']): Promise<Out['claimValue']>;
}

export function strategyRoutes(room: StrategyRoom) {
  const { strategy } = routes;
  return {
    ...objectiveRoutes(room),
    objectives: strategy.objectives.handler(({ context }) => room.objectives(context.caller)),
    setMission: strategy.setMission.handler(({ context, input }) =>
      room.setMission(context.caller, revised(context, input)),
    ),
    roadmap: strategy.roadmap.handler(({ context }) => room.roadmap(context.caller)),
    templates: strategy.templates.handler(({ context }) => room.templates(context.caller)),
    changeKeyResult: strategy.changeKeyResult.handler(({ context, input }) =>
      room.changeKeyResult(context.caller, input),
    ),
    claimValue: strategy.claimValue.handler(({ context, input }) =>
      room.claimValue(context.caller, input),
    ),
  };
}

/** Each answers with the objective as it is then, and names that state. */
function objectiveRoutes(room: StrategyRoom) {
  const { strategy } = routes;
  return {
    objective: strategy.objective.handler(async ({ context, input }) =>
      tagged(context, await room.objective(context.caller, input.id)),
    ),
    addObjective: strategy.addObjective.handler(async ({ context, input }) =>
      tagged(context, await room.addObjective(context.caller, input)),
    ),
    changeObjective: strategy.changeObjective.handler(async ({ context, input }) =>
      tagged(context, await room.changeObjective(context.caller, revised(context, input))),
    ),
    closeObjective: strategy.closeObjective.handler(async ({ context, input }) =>
      tagged(context, await room.closeObjective(context.caller, revised(context, input))),
    ),
    reopenObjective: strategy.reopenObjective.handler(async ({ context, input }) =>
      tagged(context, await room.reopenObjective(context.caller, revised(context, input))),
    ),
    checkIn: strategy.checkIn.handler(async ({ context, input }) =>
      tagged(context, await room.checkIn(context.caller, input)),
    ),
    addKeyResult: strategy.addKeyResult.handler(async ({ context, input }) =>
      tagged(context, await room.addKeyResult(context.caller, input)),
    ),
    dropKeyResult: strategy.dropKeyResult.handler(async ({ context, input }) =>
      tagged(context, await room.dropKeyResult(context.caller, input)),
    ),
    adoptTemplate: strategy.adoptTemplate.handler(async ({ context, input }) =>
      tagged(context, await room.adoptTemplate(context.caller, input)),
    ),
  };
}
