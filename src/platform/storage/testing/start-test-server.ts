// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { silentLog } from '#platform/log';
import { holderOf } from '../embedded/folder-lock.ts';
import { startEmbeddedServer } from '../embedded/index.ts';
import { migrate } from '../migrate.ts';
import { PORT_VARIABLE, type TestAddress, withDatabase } from './test-address.ts';

/** The databases of one test run. */
export interface TestServer {
  /** Drops the template and stops the server. */
  close(): Promise<void>;
}

interface Started {
  readonly address: TestAddress;
  close(): Promise<void>;
}

/**
 * Makes ready to serve databases to the workers of a test run; they learn by an environment variable where to ask. The
 * server itself starts when the first one asks, so that runs without a database test do not wait for it. With
 * `databaseUrl` (a user who may create databases) that server is used.
 */
export async function startTestServer(databaseUrl: string | undefined): Promise<TestServer> {
  let started: Promise<Started> | undefined;
  const doorbell = createServer((socket) => {
    started ??= startOnce(databaseUrl);
    void answer(socket, started);
  });
  await listen(doorbell);

  return {
    close: async () => {
      doorbell.close();
      await (await started)?.close();
    },
  };
}

async function answer(socket: Socket, started: Promise<Started>): Promise<void> {
  socket.on('error', () => undefined);
  const reply = await started.then(
    ({ address }) => ({ address }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  );
  socket.end(JSON.stringify(reply));
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) {
        process.env[PORT_VARIABLE] = String(address.port);
      }
      resolve();
    });
  });
}

async function startOnce(databaseUrl: string | undefined): Promise<Started> {
  const server = databaseUrl === undefined ? await startServer() : borrowed(databaseUrl);
  const template = `lanthorn_template_${randomBytes(6).toString('hex')}`;
  await onDatabase(server.connection, (client) =>
    client.query(`CREATE DATABASE ${template} TEMPLATE template0`),
  );
  await onDatabase(withDatabase(server.connection, template), migrate);

  const close = async () => {
    if (databaseUrl !== undefined) {
      await onDatabase(server.connection, (client) => client.query(`DROP DATABASE ${template}`));
    }
    await server.close();
  };
  return { address: { connection: server.connection, template }, close };
}

// Nothing here outlives the run, so nothing needs to reach the disk; and a template must not be visited by autovacuum.
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
};
const FOLDER_PREFIX = 'lanthorn-test-';

async function startServer() {
  removeLeftovers();
  const dataFolder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  const server = await startEmbeddedServer({ dataFolder, log: silentLog, settings: SETTINGS });
  const close = async () => {
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { connection: server.connection, close };
}

/** Ends servers and removes folders of test runs that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(FOLDER_PREFIX)) removeIfAbandoned(join(tmpdir(), name));
  }
}

function removeIfAbandoned(folder: string): void {
  try {
    if (holderOf(folder) !== undefined || !readdirSync(folder).includes('lock')) return;
    // A PostgreSQL whose postmaster.pid disappears stops by itself within a minute.
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or another run cleans up at the same moment.
  }
}

function borrowed(connection: string) {
  return { connection, close: () => Promise.resolve() };
}

async function onDatabase(
  connection: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
