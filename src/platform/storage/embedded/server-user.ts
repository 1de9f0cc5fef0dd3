// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from '#model';

/** The user whom the server runs as when Lanthorn itself runs as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

// PostgreSQL refuses to run as root. No user is made: postgres is there for it, nobody is everywhere.
const CANDIDATES = ['postgres', 'nobody'];

/** Whom to run the server as; undefined for an ordinary user, who runs it as himself. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const user = await lookUp(name);
    if (user !== undefined) return user;
  }
  throw new Refusal(
    'unavailable',
    'storage/no-server-user',
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody.',
    'Start Lanthorn as an ordinary user, or name a server in DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const user = { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return user.uid > 0 && user.gid > 0 ? user : undefined;
  } catch {
    return undefined;
  }
}
