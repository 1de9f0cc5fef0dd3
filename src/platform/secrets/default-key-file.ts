// SPDX-License-Identifier: Apache-2.0
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where the key is when nobody says where: beside the data folder that was named, else with the user's own data. */
export function defaultKeyFile(dataFolder: string | undefined): string {
  if (dataFolder !== undefined)
    return join(dirname(dataFolder), `${basename(dataFolder)}-secret.key`);
  if (process.getuid?.() === 0) return '/var/lib/lanthorn/secret.key';
  return join(homedir(), '.local', 'share', 'lanthorn', 'secret.key');
}
