// SPDX-License-Identifier: Apache-2.0
import { plusDays } from '#model';
import type { WaiversDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { scopesByName } from './scopes-by-name.ts';
import { repositoryOf, waiverNames, waiverReply } from './waivers-room.ts';

const MOST = 1_000;

/** `lanthorn waivers`, in the organisation and on behalf of whoever `asUser` says. */
export function waiversDesk(asUser: AsUser): WaiversDesk {
  return {
    listWaivers: (flags, { withinDays, ...filter }) =>
      asUser(flags, async (office, user) => {
        const at = office.clock.now();
        const before = withinDays === undefined ? undefined : plusDays(at, withinDays);
        const { items } = await office.waivers.list(user, { ...filter, before, limit: MOST }, at);
        const names = await waiverNames(office, user);
        return items.map((one) => waiverReply(one, names));
      }),
    askWaiver: (flags, { isEverywhere, ...asking }) =>
      asUser(flags, async (office, user) => {
        const scope = isEverywhere
          ? ({ kind: 'organisation' } as const)
          : await repositoryOf(office, user, asking.findingId);
        const asked = await office.waivers.ask(user, { ...asking, scope }, office.clock.now());
        return waiverReply(asked, await waiverNames(office, user));
      }),
    answerWaiver: (flags, answer) =>
      asUser(flags, async (office, user) => {
        const at = office.clock.now();
        const { revision } = await office.waivers.get(user, answer.id, at);
        const answered = await office.waivers.answer(user, { ...answer, revision }, at);
        return waiverReply(answered, await waiverNames(office, user));
      }),
    endWaiver: (flags, ending) =>
      asUser(flags, async (office, user) => {
        const at = office.clock.now();
        const { revision } = await office.waivers.get(user, ending.id, at);
        const ended = await office.waivers.end(user, { ...ending, revision }, at);
        return waiverReply(ended, await waiverNames(office, user));
      }),
    exportWaivers: (flags) =>
      asUser(flags, async (office, user) => {
        const { nameOf } = await scopesByName(office, user);
        return office.waivers.exportFile(user, nameOf, office.clock.now());
      }),
  };
}
