// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { spawnSettings } from './run-program.ts';
import type { ServerAddress } from './server-address.ts';
import type { ServerUser } from './server-user.ts';

/** A server that runs as a child of this process. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Ends when the process does. */
  readonly ended: Promise<void>;
}

/** All that a start needs. */
export interface ServerStart {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly address: ServerAddress;
  /** PostgreSQL settings on top of our own. */
  readonly settings: Readonly<Record<string, string>>;
}

// Modest: the server shares a machine with the program and often with much else. jit costs more than it gives to short queries.
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '64MB',
  max_connections: '40',
  synchronous_commit: 'on',
  jit: 'off',
  max_wal_size: '512MB',
  logging_collector: 'off',
  log_min_messages: 'warning',
};
const LONGEST_LOG_BYTES = 10_000_000;
const STEP_MS = 25;

/** Starts the server; its output goes to the folder's log, which starts anew when it has grown long. */
export function spawnServer(start: ServerStart): ServerProcess {
  const { folder, binaries, user } = start;
  if (existsSync(folder.serverLog) && statSync(folder.serverLog).size > LONGEST_LOG_BYTES) {
    renameSync(folder.serverLog, `${folder.serverLog}.1`);
  }
  const log = openSync(folder.serverLog, 'a', 0o600);
  const child = spawn(join(binaries.folder, 'postgres'), parametersOf(start), {
    ...spawnSettings({ user, folder: folder.cluster }),
    stdio: ['ignore', log, log],
    // Ctrl-C at the terminal reaches the whole group; the server must outlive our own last writes.
    detached: true,
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { child, ended };
}

/** Waits until the server takes connections. Result: false when it ended instead. */
export async function becomesReady(server: ServerProcess, connection: string): Promise<boolean> {
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  // No limit of its own: after a crash, recovery takes as long as it takes.
  while (!hasEnded) {
    if (await accepts(connection)) return true;
    await wait(STEP_MS);
  }
  return false;
}

/** The last lines that the server wrote; for the message when a start fails. */
export function lastLines(folder: DataFolder, count = 12): string {
  if (!existsSync(folder.serverLog)) return '';
  return readFileSync(folder.serverLog, 'utf8').trim().split('\n').slice(-count).join('\n');
}

function parametersOf({ folder, address, settings }: ServerStart): readonly string[] {
  const all = {
    ...SETTINGS,
    ...settings,
    port: String(address.port),
    listen_addresses: address.socketFolder === undefined ? '127.0.0.1' : '',
    unix_socket_directories: address.socketFolder ?? '',
    unix_socket_permissions: '0700',
  };
  const pairs = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder.cluster, ...pairs];
}

async function accepts(connection: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: connection });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // A server that answers and says no will not say yes later: let the caller meet the error.
    return isPasswordError(error);
  } finally {
    await client.end();
  }
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}
