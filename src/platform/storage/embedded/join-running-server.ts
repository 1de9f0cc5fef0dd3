// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, dataFolderAt, defaultDataFolder } from './data-folder.ts';
import { holderOf } from './folder-lock.ts';
import { readPassword } from './initialise.ts';
import type { ServerAddress } from './server-address.ts';
import { findServerUser } from './server-user.ts';

export const DATABASE = 'lanthorn';

type Address = Pick<ServerAddress, 'socketFolder' | 'port'>;

/** Where the database listens, as a connection string with its password. */
export function connectionTo(folder: DataFolder, address: Address, database: string): string {
  const host = address.socketFolder ?? '127.0.0.1';
  const user = `lanthorn:${readPassword(folder)}`;
  return `postgresql://${user}@localhost:${address.port}/${database}?host=${encodeURIComponent(host)}`;
}

/** Leaves word for other processes of the same user where the server listens. */
export function announce(folder: DataFolder, { socketFolder, port }: Address): void {
  writeFileSync(addressFile(folder), JSON.stringify({ socketFolder, port }), { mode: 0o600 });
}

/** Connection string of the server that another Lanthorn runs in the folder now; undefined when none does. */
export async function joinRunningServer(path: string | undefined): Promise<string | undefined> {
  const folder = dataFolderAt(path ?? defaultDataFolder(process.cwd(), await findServerUser()));
  if (holderOf(folder.path) === undefined) return undefined;
  const address = readAddress(folder);
  return address && connectionTo(folder, address, DATABASE);
}

// A server that is just starting has a lock and no address yet; that counts as none.
function readAddress(folder: DataFolder): Address | undefined {
  try {
    const { socketFolder, port }: Address = JSON.parse(readFileSync(addressFile(folder), 'utf8'));
    return { socketFolder, port };
  } catch {
    return undefined;
  }
}

function addressFile(folder: DataFolder): string {
  return join(folder.path, 'address.json');
}
