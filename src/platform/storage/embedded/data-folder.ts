// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '#model';
import type { ServerUser } from './server-user.ts';

/** Where the parts of an embedded server are. */
export interface DataFolder {
  readonly path: string;
  /** PostgreSQL's own folder, PGDATA. */
  readonly cluster: string;
  readonly serverLog: string;
  readonly password: string;
}

/** The folder for programs started in `workingFolder` when none is named. */
export function defaultDataFolder(workingFolder: string, user: ServerUser | undefined): string {
  const name = createHash('sha256').update(resolve(workingFolder)).digest('hex').slice(0, 16);
  // Root's own home is closed to the user whom the server runs as.
  if (user !== undefined) return join('/var/lib/lanthorn', name);
  const dataHome = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(dataHome, 'lanthorn', name);
}

/** Makes the folder if need be, and gives it to the server's user. Refuses one that cannot be written or entered. */
export function prepareDataFolder(path: string, user: ServerUser | undefined): DataFolder {
  makeWritable(path);
  if (user !== undefined) {
    // What an earlier server left belongs to its user; a change of user would need every file changed.
    chownSync(path, user.uid, user.gid);
    const closed = ancestorsOf(path).find((ancestor) => !canEnter(ancestor, user));
    if (closed !== undefined) throw closedFolder(path, closed, user);
  }
  return dataFolderAt(path);
}

/** The parts of a folder, whether or not they are there. */
export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    cluster: join(path, 'postgres'),
    serverLog: join(path, 'server.log'),
    password: join(path, 'password'),
  };
}

function makeWritable(path: string): void {
  try {
    makeFolder(dirname(path), 0o777);
    makeFolder(path, 0o700);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      'unavailable',
      'storage/data-folder-not-writable',
      `The data folder ${path} cannot be written: ${error instanceof Error ? error.message : error}`,
      'Make it writable for the user who starts Lanthorn, or name another folder with --data.',
    );
  }
}

// Step by step: where no folder can be made, as under /proc, node's own "recursive" tries for ever.
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o777);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

function ancestorsOf(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestorsOf(parent)];
}

/** Whether the permissions let the user pass through the folder. */
function canEnter(path: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(path);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function closedFolder(path: string, closed: string, user: ServerUser): Refusal {
  return new Refusal(
    'unavailable',
    'storage/data-folder-closed',
    `As root, Lanthorn runs its database as the user ${user.name}, who cannot enter ${closed} to reach ${path}.`,
    'Name a folder outside of it with --data, or start Lanthorn as an ordinary user.',
  );
}
