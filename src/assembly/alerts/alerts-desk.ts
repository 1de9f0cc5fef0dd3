// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { AlertsDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import { alertReply, ruleReply } from './alert-reply.ts';
import { startOf } from './alerts-room.ts';
import { digestLines } from './digest-text.ts';
import { digestsDesk } from './digests-desk.ts';
import { judgeNow } from './judge-now.ts';

const MOST = 1_000;

/** `lanthorn alerts`, in the organisation and on behalf of whoever `asUser` says. */
export function alertsDesk(asUser: AsUser): AlertsDesk {
  return {
    listAlerts: (flags, filter) =>
      asUser(flags, async ({ alerts, clock }, user) => {
        const { items } = await alerts.list(user, { ...filter, limit: MOST }, clock.now());
        return items.map(alertReply);
      }),
    acknowledgeAlert: (flags, id, why) =>
      asUser(flags, async ({ alerts, clock }, user) => {
        const { revision } = await alerts.get(user, id, clock.now());
        return alertReply(await alerts.acknowledge(user, { id, revision, why }, clock.now()));
      }),
    snoozeAlert: (flags, id, { why, until }) =>
      asUser(flags, async ({ alerts, clock }, user) => {
        const { revision } = await alerts.get(user, id, clock.now());
        const snoozing = { id, revision, why, until: dayGiven(until) };
        return alertReply(await alerts.snooze(user, snoozing, clock.now()));
      }),
    alertRules: (flags) =>
      asUser(flags, async ({ alerts }, user) => (await alerts.rules(user)).map(ruleReply)),
    addAlertRule: (flags, words) =>
      asUser(flags, async (office, user) => {
        const id = await office.alerts.addRule(user, words, office.clock.now());
        await judgeNow(office, user);
        return ruleReply(await office.alerts.rule(user, id));
      }),
    removeAlertRule: (flags, id) =>
      asUser(flags, async (office, user) => {
        const { revision } = await office.alerts.rule(user, id);
        await office.alerts.removeRule(user, { id, revision }, office.clock.now());
        await judgeNow(office, user);
      }),
    digest: (flags, days) =>
      asUser(flags, async ({ digests, clock }, user) => {
        const body = await digests.preview(user, days, clock.now());
        return { body, lines: digestLines(body) };
      }),
    ...digestsDesk(asUser),
    judgeAlerts: (flags) => asUser(flags, judgeNow),
  };
}

function dayGiven(text: string) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return startOf(text);
  throw new Refusal(
    'invalid',
    'cli/bad-day',
    `"${text}" is no day of the calendar.`,
    'Write it as 2027-01-31.',
  );
}
