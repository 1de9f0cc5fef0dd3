// SPDX-License-Identifier: Apache-2.0
import type { ExecutionDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';

/** `lanthorn initiatives`, `actuals`, `adoptions` and `radar`, in the organisation and on behalf of whoever `asUser` says. */
export function executionDesk(asUser: AsUser): ExecutionDesk {
  return {
    initiatives: (flags) =>
      asUser(flags, async ({ execution, clock }, user) => {
        const { items } = await execution.portfolio(user, clock.now());
        return items;
      }),
    risks: (flags) =>
      asUser(flags, async ({ execution, clock }, user) => {
        const { risks } = await execution.portfolio(user, clock.now());
        return risks;
      }),
    adoptions: (flags) =>
      asUser(flags, ({ adoptions, clock }, user) => adoptions.list(user, clock.now())),
    adoption: (id, flags) =>
      asUser(flags, ({ adoptions, clock }, user) => adoptions.one(user, id, clock.now())),
    radar: (flags) => asUser(flags, ({ radar }, user) => radar.now(user)),
    importActuals: (id, file, flags) =>
      asUser(flags, ({ execution, clock }, user) =>
        execution.importActuals(user, { id, ...file }, clock.now()),
      ),
  };
}
