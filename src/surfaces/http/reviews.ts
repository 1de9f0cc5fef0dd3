// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['reviews'];
type Out = Outputs['reviews'];

export interface ReviewsRoom {
  paper(caller: Caller): Promise<Out['paper']>;
  list(caller: Caller): Promise<Out['list']>;
  one(caller: Caller, id: number): Promise<Out['one']>;
  hold(caller: Caller, input: In['hold']): Promise<Out['hold']>;
}

export function reviewsRoutes(room: ReviewsRoom) {
  const { reviews } = routes;
  return {
    paper: reviews.paper.handler(({ context }) => room.paper(context.caller)),
    list: reviews.list.handler(({ context }) => room.list(context.caller)),
    one: reviews.one.handler(({ context, input }) => room.one(context.caller, input.id)),
    hold: reviews.hold.handler(({ context, input }) => room.hold(context.caller, input)),
  };
}
