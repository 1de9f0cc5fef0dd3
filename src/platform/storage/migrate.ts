// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Refusal } from '#model';

interface Migration {
  /** The number in front: 1 of `0001-foundation.sql`. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** sha256 of the text in lower-case hex. */
  readonly hash: string;
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly hash: string;
}

// The same depth from src/platform/storage and from dist/platform/storage.
const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const FILE = /^(?<version>\d{4})-[a-z0-9-]+\.sql$/;
// Any number, as long as nobody else uses it: "lanthorn" has no meaning to PostgreSQL's advisory locks.
const LOCK = 7_220_517_001;

/**
 * Brings the database to the schema of this program. Forward only, one transaction per file; processes that start at
 * the same time wait for each other. Refuses, with nothing changed, a database that is newer or has another past.
 */
export async function migrate(client: pg.ClientBase, folder: string = FOLDER): Promise<void> {
  const migrations = await readMigrations(folder);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const applied = await readApplied(client);
    for (const migration of missingOf(migrations, applied)) await apply(client, migration);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const version = Number(FILE.exec(name)?.groups?.version);
  if (Number.isNaN(version)) {
    throw new Error(`Reading migrations: ${name} is not named like 0001-what-it-does.sql`);
  }
  // A checkout on Windows may turn every line end into two characters; that is no other migration.
  const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
  return { version, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
}

async function readApplied(client: pg.ClientBase): Promise<readonly Applied[]> {
  const found = await client.query("SELECT to_regclass('schema_migration') IS NOT NULL AS there");
  if (found.rows[0]?.there !== true) return [];
  const result = await client.query<Applied>(
    'SELECT version, name, hash FROM schema_migration ORDER BY version',
  );
  return result.rows;
}

function missingOf(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const past of applied) {
    const migration = known.get(past.version);
    if (migration === undefined) throw newerDatabase(past);
    if (migration.hash !== past.hash) throw editedMigration(past);
  }
  const newest = applied.at(-1)?.version ?? 0;
  const done = new Set(applied.map((past) => past.version));
  const missing = migrations.filter((migration) => !done.has(migration.version));
  const late = missing.find((migration) => migration.version < newest);
  if (late !== undefined) throw lateMigration(late);
  return missing;
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migration (
         version integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    await client.query(migration.sql);
    await client.query('INSERT INTO schema_migration (version, name, hash) VALUES ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.hash,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Applying migration ${migration.name}: ${String(error)}`, { cause: error });
  }
}

function newerDatabase(past: Applied): Refusal {
  return new Refusal(
    'conflict',
    'storage/newer-database',
    `The database was written by a newer Lanthorn: it has migration ${past.name}, which this program does not know.`,
    'Start the newer Lanthorn, or name another database. Nothing was changed.',
  );
}

function editedMigration(past: Applied): Refusal {
  return new Refusal(
    'conflict',
    'storage/edited-migration',
    `Migration ${past.name} is not the one that was applied to this database.`,
    'Use an unchanged Lanthorn of the version that wrote the database, or a later one. Nothing was changed.',
  );
}

function lateMigration(late: Migration): Refusal {
  return new Refusal(
    'conflict',
    'storage/migration-out-of-order',
    `Migration ${late.name} is older than others that this database already has.`,
    'Start with a new database, or give the migration a later number. Nothing was changed.',
  );
}
