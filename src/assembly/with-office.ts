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

/**
 * The same on behalf of the program: in the organisation that the configuration names, or in the first there is. Only in an empty
 * database one is made: what a command keeps in another one than the server's, nobody would ever see.
 */
export function withOrganisation<T>(
  config: Config,
  work: (office: Office, principal: Principal) => Promise<T>,
): Promise<T> {
  return withOffice(config, async (office) =>
    work(office, programOf(await organisationFor(office, config))),
  );
}

/** The organisation that a command works in. */
export async function organisationFor(
  { identity }: Pick<Office, 'identity'>,
  { organisation: name }: Pick<Config, 'organisation'>,
) {
  const all = await identity.organisations();
  const named = all.find((one) => one.name === name);
  return named ?? all[0] ?? (await identity.ensureOrganisation(name));
}
