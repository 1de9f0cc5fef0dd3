// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision } from './seen-revision.ts';

type In = Inputs['digests'];
type Out = Outputs['digests'];

export interface DigestsRoom {
  overview(caller: Caller): Promise<Out['overview']>;
  get(caller: Caller, id: number): Promise<Out['get']>;
  preview(caller: Caller, days: number): Promise<Out['preview']>;
  addPlan(caller: Caller, input: In['addPlan']): Promise<Out['addPlan']>;
  changePlan(caller: Caller, input: In['changePlan'] & Seen): Promise<Out['changePlan']>;
  removePlan(caller: Caller, input: In['removePlan'] & Seen): Promise<Out['removePlan']>;
  makeNow(caller: Caller, id: number): Promise<Out['makeNow']>;
  sendAgain(caller: Caller, id: number): Promise<Out['sendAgain']>;
  /** A feed as Atom; `undefined` for whoever does not hold its token. */
  feed(wanted: WantedFeed): Promise<string | undefined>;
}

/** Nobody is signed in: the token tells that one may read it. */
export interface WantedFeed {
  readonly organisationId: number;
  readonly planId: number;
  readonly token: string;
  /** Scheme, name and port that it was asked under. */
  readonly origin: string;
}

export function digestsRoutes(room: DigestsRoom) {
  const { overview, get, preview, addPlan, changePlan, removePlan, makeNow, sendAgain } =
    routes.digests;
  return {
    overview: overview.handler(({ context }) => room.overview(context.caller)),
    get: get.handler(({ context, input }) => room.get(context.caller, input.id)),
    preview: preview.handler(({ context, input }) => room.preview(context.caller, input.days)),
    addPlan: addPlan.handler(({ context, input }) => room.addPlan(context.caller, input)),
    changePlan: changePlan.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.changePlan(context.caller, { ...input, revision });
    }),
    removePlan: removePlan.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.removePlan(context.caller, { ...input, revision });
    }),
    makeNow: makeNow.handler(({ context, input }) => room.makeNow(context.caller, input.id)),
    sendAgain: sendAgain.handler(({ context, input }) => room.sendAgain(context.caller, input.id)),
  };
}
