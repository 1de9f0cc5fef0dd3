// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where clones are when nobody says where: beside the data folder that was named, else with the user's own data, in a folder for
 * each database: two installations that fetched into one would see each other's repositories.
 */
export function defaultClonesFolder(
  {
    dataFolder,
    databaseUrl,
  }: { readonly dataFolder: string | undefined; readonly databaseUrl: string | undefined },
  workingFolder: string,
): string {
  if (dataFolder !== undefined) return `${dataFolder}-clones`;
  const database = databaseUrl === undefined ? workingFolder : placeOf(databaseUrl);
  const name = createHash('sha256').update(database).digest('hex').slice(0, 16);
  const home =
    process.getuid?.() === 0 ? '/var/lib/lanthorn' : join(homedir(), '.local/share/lanthorn');
  return join(home, `clones-${name}`);
}

// A new password is no new database.
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
