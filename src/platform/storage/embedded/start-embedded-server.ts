// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '#model';
import type { Log } from '#platform/log';
import { type DataFolder, defaultDataFolder, prepareDataFolder } from './data-folder.ts';
import { findBinaries } from './find-binaries.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { initialise, majorOfData } from './initialise.ts';
import { announce, connectionTo, DATABASE } from './join-running-server.ts';
import { portAddress, type ServerAddress, socketAddress } from './server-address.ts';
import {
  becomesReady,
  lastLines,
  type ServerProcess,
  type ServerStart,
  spawnServer,
} from './server-process.ts';
import { findServerUser } from './server-user.ts';
import { stopOrphan } from './stop-orphan.ts';

/** How to run the server. */
export interface EmbeddedServerOptions {
  readonly dataFolder?: string | undefined;
  readonly log: Log;
  /** PostgreSQL settings on top of our own; for tests. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** Whose PostgreSQL to run; the machine's, else npm's, unless said otherwise. */
  readonly origin?: 'machine' | 'npm' | undefined;
}

/** A server of our own that runs. */
export interface EmbeddedServer {
  readonly connection: string;
  /** Fast shutdown; ends when the server has, and the folder is free for the next Lanthorn. */
  close(): Promise<void>;
}

/** Starts the server, with a new database in an empty folder. Refuses what storage.md calls for: see each step. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const user = await findServerUser();
  const path = options.dataFolder ?? defaultDataFolder(process.cwd(), user);
  const folder = prepareDataFolder(path, user);
  const lock = lockFolder(folder.path);
  try {
    await stopOrphan(folder);
    const wanted = {
      user,
      folder: folder.path,
      major: majorOfData(folder),
      origin: options.origin,
    };
    const binaries = await findBinaries(wanted);
    if (wanted.major === undefined) await initialise(folder, binaries, user);
    const base = { folder, binaries, user, settings: options.settings ?? {} };
    const running = await startSomehow(base);
    const embedded = supervise(running, { folder, lock, log: options.log });
    await ensureDatabase(connectionTo(folder, running.address, 'postgres')).catch(async (error) => {
      await embedded.close();
      throw error;
    });
    announce(folder, running.address);
    return embedded;
  } catch (error) {
    lock.release();
    throw error;
  }
}

// The zombie of a killed server held its place for up to 1.5 s in our measurements.
const STARTS = 5;
const PAUSE_MS = 500;

interface Running {
  readonly server: ServerProcess;
  readonly address: ServerAddress;
}

type StartWithoutAddress = Omit<ServerStart, 'address'>;

/** By socket if the folder's file system can hold one, else by port; repeated while an earlier server lets go. */
async function startSomehow(base: StartWithoutAddress): Promise<Running> {
  let address = socketAddress(base.folder, base.user) ?? (await portAddress());
  for (let start = 1; ; start += 1) {
    const server = spawnServer({ ...base, address });
    if (await becomesReady(server, connectionTo(base.folder, address, 'postgres'))) {
      return { server, address };
    }
    const said = lastLines(base.folder);
    address.clear();
    if (start === STARTS || !/postmaster\.pid|socket|Address already in use/i.test(said)) {
      throw startFailed(base.folder, said);
    }
    if (/could not create any Unix-domain sockets/.test(said)) address = await portAddress();
    await wait(PAUSE_MS);
  }
}

async function ensureDatabase(connection: string): Promise<void> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0`);
  } finally {
    await client.end();
  }
}

interface Supervision {
  readonly folder: DataFolder;
  readonly lock: FolderLock;
  readonly log: Log;
}

function supervise(
  { server, address }: Running,
  { folder, lock, log }: Supervision,
): EmbeddedServer {
  // A last resort for process.exit() without close(): the signal is sent, nobody waits for it.
  const stopAtExit = () => server.child.kill('SIGINT');
  process.once('exit', stopAtExit);
  let isClosing = false;
  void server.ended.then(() => {
    if (!isClosing) log.error('The database server ended', { lastLines: lastLines(folder) });
  });

  const close = async () => {
    isClosing = true;
    process.removeListener('exit', stopAtExit);
    await stop(server);
    address.clear();
    lock.release();
  };
  return { connection: connectionTo(folder, address, DATABASE), close };
}

const PATIENCE_MS = 30_000;

async function stop(server: ServerProcess): Promise<void> {
  server.child.kill('SIGINT');
  // Immediate shutdown if a fast one does not end; the next start recovers from the journal.
  const impatience = setTimeout(() => server.child.kill('SIGQUIT'), PATIENCE_MS);
  server.child.ref();
  await server.ended;
  clearTimeout(impatience);
}

function startFailed(folder: DataFolder, said: string): Refusal {
  return new Refusal(
    'unavailable',
    'storage/server-did-not-start',
    `The database server in ${folder.path} did not start. Its last words:\n${said}`,
    `Read ${folder.serverLog}; or name another folder with --data.`,
  );
}
