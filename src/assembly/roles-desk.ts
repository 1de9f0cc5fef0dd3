// SPDX-License-Identifier: Apache-2.0
import type { RolesDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';

/** `lanthorn roles`, in the organisation and on behalf of whoever `asUser` says. */
export function rolesDesk(asUser: AsUser): RolesDesk {
  return {
    openRoles: (flags) =>
      asUser(flags, async ({ offers }, user) => {
        const { roles, offers: all } = await offers.board(user);
        return { roles, offers: all };
      }),
  };
}
