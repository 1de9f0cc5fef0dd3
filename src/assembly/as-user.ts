// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Config } from '#platform/config';
import type { Flags } from '#surfaces/cli';
import { furnish } from './furnish.ts';
import type { Office } from './office.ts';
import type { Start } from './start.ts';
import { withOrganisation } from './with-office.ts';

/** One piece of work on behalf of whoever stands at the terminal, in an organisation that has what it begins with. */
export type AsUser = <T>(
  flags: Flags,
  work: (office: Office, user: Principal) => Promise<T>,
) => Promise<T>;

export function openAsUser(
  { environment }: Start,
  configOf: (flags: Flags) => Config,
  prepare: typeof furnish = furnish,
): AsUser {
  const user = environment.USER ?? environment.LOGNAME ?? environment.USERNAME ?? 'somebody';
  return (flags, work) =>
    withOrganisation(configOf(flags), async (office, program) => {
      await prepare(office, program);
      return work(office, { ...program, actor: `cli:${user}` });
    });
}
