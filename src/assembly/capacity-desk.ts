// SPDX-License-Identifier: Apache-2.0
import type { CapacityDesk, RolesDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { rolesDesk } from './roles-desk.ts';

/** `lanthorn capacity` and `lanthorn roles`, in the organisation and on behalf of whoever `asUser` says. */
export function capacityDesk(asUser: AsUser): CapacityDesk & RolesDesk {
  return {
    ...rolesDesk(asUser),
    capacity: (query, flags) =>
      asUser(flags, ({ capacity, clock }, user) => capacity.view(user, query, clock.now())),
  };
}
