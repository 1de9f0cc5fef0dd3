// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { Refusal } from '#model';
import { type Log, silentLog } from '#platform/log';
import { joinRunningServer, startEmbeddedServer } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { valueParsers } from './parse-values.ts';
import { PostgresStorage } from './postgres-storage.ts';
import type { Storage } from './storage.ts';
import { findTenantRole } from './tenant-role.ts';

/** Where the data is. */
export interface StorageOptions {
  /** Folder of the embedded server; by default one per working folder, under the user's own data. */
  readonly dataFolder?: string | undefined;
  /** A PostgreSQL server, 15 or newer: `postgresql://user:password@host/database`. Without it, the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Use the embedded server that another Lanthorn runs in the folder, if one does: for workers and tools beside it. */
  readonly join?: boolean | undefined;
  readonly log?: Log | undefined;
}

interface Server {
  readonly connection: string;
  close(): Promise<void>;
}

const OLDEST_SERVER = 150_000;
// Server and worker together stay well below the embedded server's 40.
const POOL_SIZE = 10;
// Measuring asks for contributions, releases and items at once.
const JOINED_POOL_SIZE = 3;

/**
 * Opens the database and brings its schema up to date. Refuses when the folder or the server cannot be used, and when the
 * database belongs to a newer Lanthorn.
 */
export async function openStorage(options: StorageOptions = {}): Promise<Storage> {
  const log = options.log ?? silentLog;
  const server = await findServer(options, log);
  try {
    const hasTenantRole = await prepare(server.connection);
    const pool = new pg.Pool({ ...settingsFor(server.connection), max: POOL_SIZE });
    // A connection that breaks while idle is replaced at the next use; unheard, the event would end the process.
    pool.on('error', (error) => {
      // Closing says farewell without waiting; the server may be faster to hang up.
      if (!pool.ending) log.warn('An idle database connection broke', { error });
    });
    const parts = { pool, hasTenantRole, connection: server.connection };
    return new PostgresStorage({ ...parts, stopServer: () => server.close() });
  } catch (error) {
    await server.close();
    throw error;
  }
}

/**
 * A second way to a database that is open already, for a thread beside the one that opened it: brings no schema up to date
 * and stops no server.
 *
 * Connection: that of the opened `Storage`.
 */
export async function joinStorage(connection: string): Promise<Storage> {
  const client = new pg.Client(settingsFor(connection));
  client.on('error', () => undefined);
  await connect(client);
  const hasTenantRole = await findTenantRole(client).finally(() => client.end());
  const pool = new pg.Pool({ ...settingsFor(connection), max: JOINED_POOL_SIZE });
  pool.on('error', () => undefined);
  return new PostgresStorage({ pool, hasTenantRole, connection, stopServer: async () => {} });
}

async function findServer(options: StorageOptions, log: Log): Promise<Server> {
  const { databaseUrl, dataFolder, join } = options;
  const connection = databaseUrl ?? (join ? await joinRunningServer(dataFolder) : undefined);
  if (connection === undefined) return startEmbeddedServer({ dataFolder, log });
  return { connection, close: () => Promise.resolve() };
}

function settingsFor(connection: string): pg.ClientConfig {
  return {
    connectionString: connection,
    types: valueParsers,
    application_name: 'lanthorn',
    // Instants are read as text, so every session must print them alike.
    options: '-c timezone=UTC -c datestyle=ISO -c bytea_output=hex -c extra_float_digits=1',
  };
}

async function prepare(connection: string): Promise<boolean> {
  const client = new pg.Client(settingsFor(connection));
  client.on('error', () => undefined);
  await connect(client);
  try {
    await checkServer(client);
    await migrate(client);
    return await findTenantRole(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(
      'unavailable',
      'storage/no-connection',
      `Connecting to the database ${client.database ?? ''} at ${client.host}: ${reasonOf(error)}`,
      'Check DATABASE_URL, and that the server runs and lets this user in.',
    );
  }
}

// A name with several addresses that all refuse gives an AggregateError without a message.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly user: string;
  readonly may_create: boolean;
}

async function checkServer(client: pg.Client): Promise<void> {
  const result = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_encoding') AS encoding, current_user AS user,
            has_database_privilege(current_database(), 'CREATE')
              AND coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_create`,
  );
  const server = result.rows[0];
  if (server === undefined || server.version < OLDEST_SERVER || server.encoding !== 'UTF8') {
    throw new Refusal(
      'conflict',
      'storage/unsuitable-server',
      `The database server has version ${server?.version} and encoding ${server?.encoding}.`,
      'Lanthorn needs PostgreSQL 15 or newer and a database with encoding UTF8.',
    );
  }
  if (!server.may_create) throw noRights(client, server.user);
}

// Tables come with migrations, and the queue makes a table for each kind of job.
function noRights({ database = '' }: pg.Client, user: string): Refusal {
  return new Refusal(
    'not-allowed',
    'storage/no-rights',
    `The user ${user} may not make tables and schemas in the database ${database}.`,
    `Let it own the database: ALTER DATABASE "${database}" OWNER TO "${user}".`,
  );
}
