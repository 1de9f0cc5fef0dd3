// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Config } from '#platform/config';
import { openLog } from '#platform/log';
import { type Office, programOf } from './office.ts';

/** Opens the database that the configuration names, beside a running server if there is one, for one piece of work. */
export async function withOffice<T>(
  config: Config,
  work: (office: Office) => Promise<T>,
): Promise<T> {
  // The database and its rooms are loaded for those who need them: most commands do not.
  const { openOffice } = await import('./open-office.ts');
  const office = await openOffice(config, openLog({ level: config.logLevel }), { join: true });
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}

/** The same on behalf of the program in the organisation that the configuration names. */
export function withOrganisation<T>(
  config: Config,
  work: (office: Office, principal: Principal) => Promise<T>,
): Promise<T> {
  return withOffice(config, async (office) =>
    work(office, programOf(await office.identity.ensureOrganisation(config.organisation))),
  );
}
