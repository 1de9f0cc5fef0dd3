// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';
import { type Seen, seenRevision, tagged } from './seen-revision.ts';

type In = Inputs['alerts'];
type Out = Outputs['alerts'];

export interface AlertsRoom {
  list(caller: Caller, input: In['list']): Promise<Out['list']>;
  get(caller: Caller, id: number): Promise<Out['get']>;
  acknowledge(caller: Caller, input: In['acknowledge'] & Seen): Promise<Out['acknowledge']>;
  snooze(caller: Caller, input: In['snooze'] & Seen): Promise<Out['snooze']>;
  rules(caller: Caller): Promise<Out['rules']>;
  addRule(caller: Caller, input: In['addRule']): Promise<Out['addRule']>;
  changeRule(caller: Caller, input: In['changeRule'] & Seen): Promise<Out['changeRule']>;
  removeRule(caller: Caller, input: In['removeRule'] & Seen): Promise<Out['removeRule']>;
}

export function alertsRoutes(room: AlertsRoom) {
  const { list, get, acknowledge, snooze, rules, addRule, changeRule, removeRule } = routes.alerts;
  return {
    list: list.handler(({ context, input }) => room.list(context.caller, input)),
    get: get.handler(async ({ context, input }) =>
      tagged(context, await room.get(context.caller, input.id)),
    ),
    acknowledge: acknowledge.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.acknowledge(context.caller, { ...input, revision }));
    }),
    snooze: snooze.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.snooze(context.caller, { ...input, revision }));
    }),
    rules: rules.handler(({ context }) => room.rules(context.caller)),
    addRule: addRule.handler(async ({ context, input }) =>
      tagged(context, await room.addRule(context.caller, input)),
    ),
    changeRule: changeRule.handler(async ({ context, input }) => {
      const revision = seenRevision(context);
      return tagged(context, await room.changeRule(context.caller, { ...input, revision }));
    }),
    removeRule: removeRule.handler(({ context, input }) => {
      const revision = seenRevision(context);
      return room.removeRule(context.caller, { ...input, revision });
    }),
  };
}
