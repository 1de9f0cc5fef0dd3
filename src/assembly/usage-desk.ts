// SPDX-License-Identifier: Apache-2.0
import type { Config } from '#platform/config';
import type { Flags, UsageDesk } from '#surfaces/cli';
import { usageRoom } from './usage-room.ts';
import { withOrganisation } from './with-office.ts';

/** What the command line asks about where packages are used, answered out of the database. */
export function usageDesk(configOf: (flags: Flags) => Config): UsageDesk {
  return {
    whereUsed: (query, flags) =>
      withOrganisation(configOf(flags), (office, principal) =>
        usageRoom(office).whereUsed(principal, query),
      ),
  };
}
