// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import pg from 'pg';
import type { Principal } from '#model';
import { openStorage } from '../open-storage.ts';
import type { Storage } from '../storage.ts';
import { PORT_VARIABLE, type TestAddress, withDatabase, withUser } from './test-address.ts';

/** What a test asks for. */
export interface TestStorageOptions {
  /**
   * `plain-owner`: connect as an ordinary user who owns the database and may not become lanthorn_app, as on many
   * managed servers. Slower: the database is migrated anew.
   */
  readonly as?: 'plain-owner' | undefined;
}

/** A database of the test's own. */
export interface TestStorage {
  readonly storage: Storage;
  /** An admin of the first organisation. */
  readonly principal: Principal;
  /** A principal of a further organisation that is made by the call. */
  readonly anotherOrganisation: () => Promise<Principal>;
  /** Closes the storage and drops the database. */
  readonly close: () => Promise<void>;
}

/**
 * A migrated, empty database with one organisation. Call in `beforeAll` of a test file, and `close` in `afterAll`.
 * Needs tests/one-database-server.ts as vitest's globalSetup.
 */
export async function createTestStorage(options: TestStorageOptions = {}): Promise<TestStorage> {
  const server = await askForServer();
  const database = `lanthorn_test_${randomBytes(8).toString('hex')}`;
  const made =
    options.as === 'plain-owner'
      ? await makeOwned(server, database)
      : await clone(server, database);
  const storage = await openStorage({ databaseUrl: made.connection });

  const close = async () => {
    await storage.close();
    await onServer(server, made.drop);
  };
  const anotherOrganisation = () => makeOrganisation(storage);
  return { storage, principal: await makeOrganisation(storage), anotherOrganisation, close };
}

interface MadeDatabase {
  readonly connection: string;
  readonly drop: readonly string[];
}

async function clone(server: TestAddress, database: string): Promise<MadeDatabase> {
  await onServer(server, [`CREATE DATABASE ${database} TEMPLATE ${server.template}`]);
  return {
    connection: withDatabase(server.connection, database),
    drop: [`DROP DATABASE ${database} WITH (FORCE)`],
  };
}

async function makeOwned(server: TestAddress, database: string): Promise<MadeDatabase> {
  const owner = `${database}_owner`;
  await onServer(server, [
    `CREATE ROLE ${owner} LOGIN PASSWORD 'plain' NOSUPERUSER NOCREATEROLE NOBYPASSRLS`,
    `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0`,
  ]);
  return {
    connection: withUser(withDatabase(server.connection, database), owner, 'plain'),
    drop: [`DROP DATABASE ${database} WITH (FORCE)`, `DROP ROLE ${owner}`],
  };
}

async function makeOrganisation(storage: Storage): Promise<Principal> {
  const name = `Test ${randomBytes(4).toString('hex')}`;
  const [made] = await storage.system((transaction) =>
    transaction.query<{ id: number }>('INSERT INTO organisation (name) VALUES ($1) RETURNING id', [
      name,
    ]),
  );
  if (made === undefined) throw new Error(`Making the organisation ${name} returned no row`);
  return { organisationId: made.id, actor: 'account:1', role: 'admin' };
}

async function onServer(server: TestAddress, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.connection });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

let asked: Promise<TestAddress> | undefined;

function askForServer(): Promise<TestAddress> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<TestAddress> {
  const port = Number(process.env[PORT_VARIABLE]);
  if (Number.isNaN(port)) {
    throw new Error(`${PORT_VARIABLE} is not set: run vitest with the project's vitest.config.ts`);
  }
  const reply: { address?: TestAddress; problem?: string } = JSON.parse(await readAll(port));
  if (reply.address === undefined)
    throw new Error(`The test server did not start: ${reply.problem}`);
  return reply.address;
}

function readAll(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}
