// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { tagged } from './seen-revision.ts';

type In = Inputs['execution'];
type Detail = Outputs['execution']['initiative'];

export interface ProspectsRoom {
  addRisk(caller: Caller, input: In['addRisk']): Promise<Detail>;
  changeRisk(caller: Caller, input: In['changeRisk']): Promise<Detail>;
  addDependency(caller: Caller, input: In['addDependency']): Promise<Detail>;
  removeDependency(caller: Caller, input: In['removeDependency']): Promise<Detail>;
  addBenefit(caller: Caller, input: In['addBenefit']): Promise<Detail>;
  changeBenefit(caller: Caller, input: In['changeBenefit']): Promise<Detail>;
  judgeBenefit(caller: Caller, input: In['judgeBenefit']): Promise<Detail>;
}

/** Each answers with the initiative as it is then, and names that state. */
export function prospectsRoutes(room: ProspectsRoom) {
  const { execution } = routes;
  return {
    addRisk: execution.addRisk.handler(async ({ context, input }) =>
      tagged(context, await room.addRisk(context.caller, input)),
    ),
    changeRisk: execution.changeRisk.handler(async ({ context, input }) =>
      tagged(context, await room.changeRisk(context.caller, input)),
    ),
    addDependency: execution.addDependency.handler(async ({ context, input }) =>
      tagged(context, await room.addDependency(context.caller, input)),
    ),
    removeDependency: execution.removeDependency.handler(async ({ context, input }) =>
      tagged(context, await room.removeDependency(context.caller, input)),
    ),
    addBenefit: execution.addBenefit.handler(async ({ context, input }) =>
      tagged(context, await room.addBenefit(context.caller, input)),
    ),
    changeBenefit: execution.changeBenefit.handler(async ({ context, input }) =>
      tagged(context, await room.changeBenefit(context.caller, input)),
    ),
    judgeBenefit: execution.judgeBenefit.handler(async ({ context, input }) =>
      tagged(context, await room.judgeBenefit(context.caller, input)),
    ),
  };
}
