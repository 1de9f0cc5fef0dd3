// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyInto } from 'pg-copy-streams';
import { copyLine } from './copy-text.ts';
import { prepareValue } from './prepare-value.ts';
import type { Transaction } from './storage.ts';

/** Rows to load, at once or as they come. */
type Rows = Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;

// PostgreSQL reads COPY data in pieces of 64 KiB; smaller ones cost a system call each.
const CHUNK_CHARACTERS = 65_536;

/**
 * A transaction on one connection. COPY is refused on tables behind row level security, so a walled transaction loads
 * into a temporary table first and inserts from there, past the policy.
 */
export function clientTransaction(
  client: pg.ClientBase,
  options: { walled: boolean },
): Transaction {
  let loads = 0;
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
      const result = await client.query<Row>(sql, values.map(prepareValue));
      return result.rows;
    },
    copyFrom: (table, columns, rows) => {
      loads += 1;
      return options.walled
        ? copyThroughStage(client, { table, columns, stage: `lanthorn_load_${loads}` }, rows)
        : copy(client, table, columns, rows);
    },
  };
}

interface StagedLoad {
  readonly table: string;
  readonly columns: readonly string[];
  readonly stage: string;
}

async function copyThroughStage(
  client: pg.ClientBase,
  load: StagedLoad,
  rows: Rows,
): Promise<number> {
  const columns = columnList(load.columns);
  const table = pg.escapeIdentifier(load.table);
  await client.query(
    `CREATE TEMPORARY TABLE ${load.stage} ON COMMIT DROP AS SELECT ${columns} FROM ${table} WITH NO DATA`,
  );
  const count = await copy(client, load.stage, load.columns, rows);
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${load.stage}`);
  await client.query(`DROP TABLE ${load.stage}`);
  return count;
}

async function copy(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Rows,
): Promise<number> {
  const sql = `COPY ${pg.escapeIdentifier(table)} (${columnList(columns)}) FROM STDIN`;
  const into = client.query(copyInto(sql));
  await pipeline(Readable.from(chunksOf(rows, columns.length), { objectMode: true }), into);
  return into.rowCount;
}

async function* chunksOf(rows: Rows, width: number): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const lines of linesOf(rows, width)) {
    chunk += lines;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

/** Waiting once a row costs more than the row: those that are there are taken together. */
async function* linesOf(rows: Rows, width: number): AsyncGenerator<string> {
  if (Symbol.asyncIterator in rows) {
    for await (const row of rows) yield lineOf(row, width);
    return;
  }
  let lines = '';
  for (const row of rows) {
    lines += lineOf(row, width);
    if (lines.length < CHUNK_CHARACTERS) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

function lineOf(row: readonly unknown[], width: number): string {
  if (row.length === width) return copyLine(row);
  throw new RangeError(`Loading rows: expected ${width} values, got ${row.length}`);
}

function columnList(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
