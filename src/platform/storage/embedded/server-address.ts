// SPDX-License-Identifier: Apache-2.0
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { ServerUser } from './server-user.ts';

/** Where the server listens: a socket in a folder, or a port of this machine only. */
export interface ServerAddress {
  readonly socketFolder: string | undefined;
  readonly port: number;
  /** Removes what was made for it outside of the data folder. */
  clear(): void;
}

// The address of a unix socket holds 104 bytes on macOS and 108 on Linux, "/.s.PGSQL.5432" included.
const LONGEST_FOLDER_BYTES = 88;
// Names the socket's file only; nothing listens on this port.
const SOCKET_PORT = 5432;

/** A unix socket in the data folder; where its path is too long, in a new folder under the system's temporary one. */
export function socketAddress(
  folder: DataFolder,
  user: ServerUser | undefined,
): ServerAddress | undefined {
  if (process.platform === 'win32') return undefined;
  const own = join(folder.path, 'socket');
  if (Buffer.byteLength(own) <= LONGEST_FOLDER_BYTES) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    giveTo(own, user);
    return { socketFolder: own, port: SOCKET_PORT, clear: () => undefined };
  }
  if (Buffer.byteLength(tmpdir()) + 20 > LONGEST_FOLDER_BYTES) return undefined;
  const temporary = mkdtempSync(join(tmpdir(), 'lanthorn-'));
  giveTo(temporary, user);
  const clear = () => rmSync(temporary, { recursive: true, force: true });
  return { socketFolder: temporary, port: SOCKET_PORT, clear };
}

/** A free port of 127.0.0.1, behind the password; for where sockets cannot be used. */
export async function portAddress(): Promise<ServerAddress> {
  return { socketFolder: undefined, port: await freePort(), clear: () => undefined };
}

function giveTo(path: string, user: ServerUser | undefined): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
