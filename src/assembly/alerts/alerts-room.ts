// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, type Principal } from '#model';
import type { Alert } from '#pillars/measurement';
import type { AlertDetailReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { alertReply, ruleReply } from './alert-reply.ts';
import { askForJudging, projectsOf } from './judge-now.ts';

/** Alerts with their figures, and the rules that they open by. */
export function alertsRoom(office: Office): Rooms['alerts'] {
  const { alerts, clock } = office;
  const rules = async (principal: Principal) => (await alerts.rules(principal)).map(ruleReply);
  const rule = async (principal: Principal, id: number) =>
    ruleReply(await alerts.rule(principal, id));
  return {
    async list(caller, query) {
      const { items, ...page } = await alerts.list(caller, query, clock.now());
      return { ...page, items: items.map(alertReply) };
    },
    get: async (caller, id) =>
      alertDetail(office, caller, await alerts.get(caller, id, clock.now())),
    acknowledge: async (caller, input) =>
      alertDetail(office, caller, await alerts.acknowledge(caller, input, clock.now())),
    snooze: async (caller, { until, ...input }) => {
      const snoozing = { ...input, until: startOf(until) };
      return alertDetail(office, caller, await alerts.snooze(caller, snoozing, clock.now()));
    },
    rules,
    async addRule(caller, input) {
      const id = await alerts.addRule(caller, input, clock.now());
      await askForJudging(office, caller);
      return rule(caller, id);
    },
    async changeRule(caller, input) {
      await alerts.changeRule(caller, input);
      await askForJudging(office, caller);
      return rule(caller, input.id);
    },
    async removeRule(caller, input) {
      await alerts.removeRule(caller, input, clock.now());
      await askForJudging(office, caller);
      return rules(caller);
    },
  };
}

/** The first moment of a UTC day. */
export function startOf(day: string): Instant {
  const found = instant(`${day}T00:00:00Z`);
  if (found === undefined) throw new Error(`Not a day: ${day}`);
  return found;
}

async function alertDetail(
  office: Office,
  principal: Principal,
  alert: Alert,
): Promise<AlertDetailReply> {
  const repositories = await projectsOf(office, principal);
  const figure = await office.alerts.figure(principal, alert, repositories);
  return {
    ...alertReply(alert),
    figure: figure && {
      unit: figure.unit,
      direction: figure.direction,
      target: figure.target,
      readings: [...figure.readings],
    },
    trail: trailOf(alert),
  };
}

/** What happened to it, oldest first. A snooze has no moment of its own: it says until when. */
function trailOf(alert: Alert): AlertDetailReply['trail'] {
  const { openedAt, reason, acknowledged, snoozed, closed } = alert;
  return [
    { at: openedAt, actor: 'lanthorn', sentence: `Opened: ${reason}` },
    ...(acknowledged
      ? [
          {
            at: acknowledged.at,
            actor: acknowledged.by,
            sentence: `Acknowledged: ${acknowledged.why}`,
          },
        ]
      : []),
    ...(snoozed
      ? [
          {
            at: snoozed.until,
            actor: snoozed.by,
            sentence: `Snoozed until here: ${snoozed.why}`,
          },
        ]
      : []),
    ...(closed ? [{ at: closed.at, actor: 'lanthorn', sentence: `Closed: ${closed.why}` }] : []),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}
