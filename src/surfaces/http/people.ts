// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['people'];
type Out = Outputs['people'];

/** Each route of the contract, asked on behalf of somebody. */
export type PeopleRoom = {
  readonly [Route in keyof In]: (caller: Caller, input: In[Route]) => Promise<Out[Route]>;
};

export function peopleRoutes(room: PeopleRoom) {
  const { people } = routes;
  return {
    list: people.list.handler(({ context, input }) => room.list(context.caller, input)),
    get: people.get.handler(({ context, input }) => room.get(context.caller, input)),
    proposals: people.proposals.handler(({ context, input }) =>
      room.proposals(context.caller, input),
    ),
    decisions: people.decisions.handler(({ context, input }) =>
      room.decisions(context.caller, input),
    ),
    decide: people.decide.handler(({ context, input }) => room.decide(context.caller, input)),
    undo: people.undo.handler(({ context, input }) => room.undo(context.caller, input)),
    split: people.split.handler(({ context, input }) => room.split(context.caller, input)),
    decideKind: people.decideKind.handler(({ context, input }) =>
      room.decideKind(context.caller, input),
    ),
    affiliate: people.affiliate.handler(({ context, input }) =>
      room.affiliate(context.caller, input),
    ),
    removeAffiliation: people.removeAffiliation.handler(({ context, input }) =>
      room.removeAffiliation(context.caller, input),
    ),
    importFile: people.importFile.handler(({ context, input }) =>
      room.importFile(context.caller, input),
    ),
    erase: people.erase.handler(({ context, input }) => room.erase(context.caller, input)),
    organisations: people.organisations.handler(({ context, input }) =>
      room.organisations(context.caller, input),
    ),
  };
}
