// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestStorage, type TestStorage } from './index.ts';
import { migrate } from './migrate.ts';

let own: TestStorage;
let folder: string;
let schema = 0;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());
beforeEach(() => {
  schema += 1;
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  put('0001-first.sql', 'CREATE TABLE first (id int);');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}

/** Runs on a schema of the test's own, as if it were a database without any table. */
async function onEmptySchema<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: own.storage.connection });
  await client.connect();
  try {
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS test${schema}; SET search_path = test${schema}`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

function tablesOf(client: pg.Client): Promise<string[]> {
  return client
    .query('SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1')
    .then((result) => result.rows.map((row) => row.tablename));
}

test('each file is applied once, in order', async () => {
  await onEmptySchema(async (client) => {
    await migrate(client, folder);
    put('0002-second.sql', 'CREATE TABLE second AS SELECT * FROM first;');
    await migrate(client, folder);
    await migrate(client, folder);

    expect(await tablesOf(client)).toEqual(['first', 'schema_migration', 'second']);
  });
});

test('processes that start at the same time apply each file once', async () => {
  await onEmptySchema(async () => undefined);

  await Promise.all(
    Array.from({ length: 4 }, () => onEmptySchema((client) => migrate(client, folder))),
  );

  expect(await onEmptySchema(tablesOf)).toEqual(['first', 'schema_migration']);
});

test('a file that fails leaves nothing of itself, and is named', async () => {
  await onEmptySchema(async (client) => {
    put('0002-broken.sql', 'CREATE TABLE half (id int); SELECT 1 / 0;');

    await expect(migrate(client, folder)).rejects.toThrow('Applying migration 0002-broken.sql');
    expect(await tablesOf(client)).toEqual(['first', 'schema_migration']);
  });
});

test('a database that is newer than the program is refused, and nothing is changed', async () => {
  await onEmptySchema(async (client) => {
    put('0002-future.sql', 'CREATE TABLE future (id int);');
    await migrate(client, folder);
    rmSync(join(folder, '0002-future.sql'));
    put('0003-other.sql', 'CREATE TABLE other (id int);');

    await expect(migrate(client, folder)).rejects.toMatchObject({ code: 'storage/newer-database' });
    expect(await tablesOf(client)).not.toContain('other');
  });
});

test('a file that was edited after it was applied is refused', async () => {
  await onEmptySchema(async (client) => {
    await migrate(client, folder);
    put('0001-first.sql', 'CREATE TABLE first (id bigint);');

    await expect(migrate(client, folder)).rejects.toMatchObject({
      code: 'storage/edited-migration',
    });
  });
});

test('a checkout with other line ends is not an edit', async () => {
  await onEmptySchema(async (client) => {
    put('0002-lines.sql', 'CREATE TABLE lines\n(id int);\n');
    await migrate(client, folder);
    put('0002-lines.sql', 'CREATE TABLE lines\r\n(id int);\r\n');

    await migrate(client, folder);

    expect(await tablesOf(client)).toContain('lines');
  });
});

test('a file with a number below those that were applied is refused', async () => {
  await onEmptySchema(async (client) => {
    put('0003-third.sql', 'CREATE TABLE third (id int);');
    await migrate(client, folder);
    put('0002-late.sql', 'CREATE TABLE late (id int);');

    await expect(migrate(client, folder)).rejects.toMatchObject({
      code: 'storage/migration-out-of-order',
    });
  });
});
