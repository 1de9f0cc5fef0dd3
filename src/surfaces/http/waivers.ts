// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['waivers'];
type Out = Outputs['waivers'];

export interface WaiversRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  get(caller: Caller, id: number): Promise<Out['get']>;
  ask(caller: Caller, input: In['ask']): Promise<Out['ask']>;
  answer(caller: Caller, input: In['answer'] & Seen): Promise<Out['answer']>;
  end(caller: Caller, input: In['end'] & Seen): Promise<Out['end']>;
  /** All in force as YAML, for the gate. */
  exportFile(caller: Caller): Promise<string>;
}

export function waiversRoutes(room: WaiversRoom) {
  const { list, get, ask, answer, end } = routes.waivers;
  return {
    list: list.handler(({ context, input }) => room.list(context.caller, input)),
    get: get.handler(async ({ context, input }) =>
      tagged(context, await room.get(context.caller, input.id)),
    ),
    ask: ask.handler(async ({ context, input }) =>
      tagged(context, await room.ask(context.caller, input)),
    ),
    answer: answer.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.answer(context.caller, { ...input, revision }));
    }),
    end: end.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.end(context.caller, { ...input, revision }));
    }),
  };
}
