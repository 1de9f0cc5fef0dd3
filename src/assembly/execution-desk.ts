// SPDX-License-Identifier: Apache-2.0
import type { ExecutionDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';

/** `lanthorn initiatives` and `lanthorn actuals`, in the organisation and on behalf of whoever `asUser` says. */
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
    importActuals: (id, file, flags) =>
      asUser(flags, ({ execution, clock }, user) =>
        execution.importActuals(user, { id, ...file }, clock.now()),
      ),
  };
}
