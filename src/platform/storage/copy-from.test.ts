// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStorage, json, type TestStorage } from './index.ts';
import { cleanText } from './json.ts';

let own: TestStorage;

beforeAll(async () => {
  own = await createTestStorage();
  await own.storage.system(async (tx) => {
    await tx.query(`CREATE TABLE load (organisation_id bigint NOT NULL, id bigint, words text, bytes bytea,
      flag boolean, whole bigint, real double precision, list text[], document jsonb,
      PRIMARY KEY (organisation_id, id))`);
    await tx.query("SELECT lanthorn_tenant_table('load')");
  });
});
afterAll(() => own.close());

const COLUMNS = ['id', 'words', 'bytes', 'flag', 'whole', 'real', 'list', 'document'];

const awkwardText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\\N',
    '\\.',
    '\\',
    '\t',
    '\r\n',
    '\n\\.\n',
    '{}',
    '"',
    'NULL',
    '\0',
    '\uD800',
    '',
  ),
);
const row = fc.record({
  words: fc.option(awkwardText),
  bytes: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
  flag: fc.option(fc.boolean()),
  whole: fc.option(fc.maxSafeInteger()),
  // The sign of -0 is lost; in SQL both are equal.
  real: fc.option(fc.double({ noNaN: true }).map((number) => number + 0)),
  list: fc.option(fc.array(fc.option(awkwardText))),
  document: fc.option(fc.jsonValue({ noUnicodeString: false }).map((value) => ({ value }))),
});

test('whatever is loaded by COPY comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const { storage, principal } = own;

      const loaded = await storage.write(
        principal,
        { action: 'test/load', subject: 'load' },
        async (tx) => {
          await tx.query('DELETE FROM load');
          const values = rows.map((each, id) => [id, ...Object.values(each)]);
          const count = await tx.copyFrom('load', COLUMNS, values);
          const kept = await tx.query(
            `SELECT ${COLUMNS.slice(1).join(', ')} FROM load ORDER BY load.id`,
          );
          return { count, kept };
        },
      );

      expect(loaded).toEqual({ count: rows.length, kept: rows.map(asKept) });
    }),
    { numRuns: 60 },
  );
});

/** What PostgreSQL cannot hold is cleaned; -0 is 0 in JSON. */
function asKept(loaded: {
  words: string | null;
  list: (string | null)[] | null;
  document: unknown;
  real: number | null;
}) {
  return {
    ...loaded,
    words: loaded.words === null ? null : cleanText(loaded.words),
    list: loaded.list?.map((item) => (item === null ? null : cleanText(item))) ?? null,
    document: cleanDocument(loaded.document),
  };
}

function cleanDocument(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDocument);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [cleanText(name), cleanDocument(inner)]),
  );
}

test('undefined is loaded as NULL, json() as JSON, and rows may come one by one', async () => {
  async function* rows() {
    yield [1, undefined, json(['a', null])];
    yield [2, 'two', json('text')];
  }

  const kept = await own.storage.write(
    own.principal,
    { action: 'test/load', subject: 'load' },
    async (tx) => {
      await tx.query('DELETE FROM load');
      await tx.copyFrom('load', ['id', 'words', 'document'], rows());
      return tx.query('SELECT words, document FROM load ORDER BY id');
    },
  );

  expect(kept).toEqual([
    { words: null, document: ['a', null] },
    { words: 'two', document: 'text' },
  ]);
});

test('a row of another width is an error, and leaves the connection usable', async () => {
  const work = own.storage.write(own.principal, { action: 'test/load', subject: 'load' }, (tx) =>
    tx.copyFrom('load', ['id', 'words'], [[1, 'one'], [2]]),
  );

  await expect(work).rejects.toThrow('Loading rows: expected 2 values, got 1');
  expect(await own.storage.read(own.principal, (tx) => tx.query('SELECT 1 AS one'))).toEqual([
    { one: 1 },
  ]);
});
