// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Asks the embedded server that runs in a data folder, past all rooms; as its superuser, so past the tenant wall too. */
export async function queryIn<Row extends pg.QueryResultRow>(
  dataFolder: string,
  sql: string,
): Promise<Row[]> {
  const read = (name: string) => readFileSync(join(dataFolder, name), 'utf8');
  const { socketFolder, port }: { socketFolder?: string; port: number } = JSON.parse(
    read('address.json'),
  );
  const client = new pg.Client({
    host: socketFolder ?? '127.0.0.1',
    port,
    user: 'lanthorn',
    password: read('password').trim(),
    database: 'lanthorn',
  });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Ids of the processes that run as a server on the folder; its own children do not count. Empty where there is no /proc. */
export function serversOn(dataFolder: string): readonly number[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids
    .filter((id) => commandOf(id).includes(`-D\0${join(dataFolder, 'postgres')}\0`))
    .map(Number);
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
