// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { revised, type Seen, tagged } from './seen-revision.ts';

type In = Inputs['adoptions'];
type Out = Outputs['adoptions'];
type Detail = Out['one'];
type Revised<Input> = Omit<Input, 'revision'> & Seen;

export interface AdoptionsRoom {
  list(caller: Caller): Promise<Out['list']>;
  one(caller: Caller, id: number): Promise<Detail>;
  choices(caller: Caller, input: In['choices']): Promise<Out['choices']>;
  add(caller: Caller, input: In['add'], key: string | undefined): Promise<Detail>;
  change(caller: Caller, input: Revised<In['change']>): Promise<Detail>;
  setCriteria(caller: Caller, input: Revised<In['setCriteria']>): Promise<Detail>;
  addCandidate(caller: Caller, input: In['addCandidate']): Promise<Detail>;
  changeCandidate(caller: Caller, input: Revised<In['changeCandidate']>): Promise<Detail>;
  leaveOut(caller: Caller, input: Revised<In['leaveOut']>): Promise<Detail>;
  judge(caller: Caller, input: Revised<In['judge']>): Promise<Detail>;
  setCosts(caller: Caller, input: Revised<In['setCosts']>): Promise<Detail>;
  planTrial(caller: Caller, input: Revised<In['planTrial']>): Promise<Detail>;
  tellTrial(caller: Caller, input: Revised<In['tellTrial']>): Promise<Detail>;
  move(caller: Caller, input: Revised<In['move']>): Promise<Detail>;
  decide(caller: Caller, input: Revised<In['decide']>): Promise<Detail>;
  makeInitiative(caller: Caller, input: In['makeInitiative']): Promise<Detail>;
  review(caller: Caller, input: Revised<In['review']>): Promise<Detail>;
}

/** Each change answers with the adoption as it is then, and names that state. */
export function adoptionsRoutes(room: AdoptionsRoom) {
  const { adoptions } = routes;
  return {
    list: adoptions.list.handler(({ context }) => room.list(context.caller)),
    choices: adoptions.choices.handler(({ context, input }) => room.choices(context.caller, input)),
    one: adoptions.one.handler(async ({ context, input }) =>
      tagged(context, await room.one(context.caller, input.id)),
    ),
    add: adoptions.add.handler(async ({ context, input }) =>
      tagged(context, await room.add(context.caller, input, context.header('idempotency-key'))),
    ),
    addCandidate: adoptions.addCandidate.handler(async ({ context, input }) =>
      tagged(context, await room.addCandidate(context.caller, input)),
    ),
    makeInitiative: adoptions.makeInitiative.handler(async ({ context, input }) =>
      tagged(context, await room.makeInitiative(context.caller, input)),
    ),
    ...comparingRoutes(room),
    ...goingOnRoutes(room),
  };
}

function comparingRoutes(room: AdoptionsRoom) {
  const { adoptions } = routes;
  return {
    change: adoptions.change.handler(async ({ context, input }) =>
      tagged(context, await room.change(context.caller, revised(context, input))),
    ),
    setCriteria: adoptions.setCriteria.handler(async ({ context, input }) =>
      tagged(context, await room.setCriteria(context.caller, revised(context, input))),
    ),
    // If-Match names the revision of the candidate here, and the answer that of the adoption.
    changeCandidate: adoptions.changeCandidate.handler(({ context, input }) =>
      room.changeCandidate(context.caller, revised(context, input)),
    ),
    leaveOut: adoptions.leaveOut.handler(({ context, input }) =>
      room.leaveOut(context.caller, revised(context, input)),
    ),
    judge: adoptions.judge.handler(({ context, input }) =>
      room.judge(context.caller, revised(context, input)),
    ),
    setCosts: adoptions.setCosts.handler(async ({ context, input }) =>
      tagged(context, await room.setCosts(context.caller, revised(context, input))),
    ),
  };
}

function goingOnRoutes(room: AdoptionsRoom) {
  const { adoptions } = routes;
  return {
    planTrial: adoptions.planTrial.handler(async ({ context, input }) =>
      tagged(context, await room.planTrial(context.caller, revised(context, input))),
    ),
    tellTrial: adoptions.tellTrial.handler(async ({ context, input }) =>
      tagged(context, await room.tellTrial(context.caller, revised(context, input))),
    ),
    move: adoptions.move.handler(async ({ context, input }) =>
      tagged(context, await room.move(context.caller, revised(context, input))),
    ),
    decide: adoptions.decide.handler(async ({ context, input }) =>
      tagged(context, await room.decide(context.caller, revised(context, input))),
    ),
    review: adoptions.review.handler(async ({ context, input }) =>
      tagged(context, await room.review(context.caller, revised(context, input))),
    ),
  };
}
