// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestStorage, type TestStorage, verifyLog } from './index.ts';

const add = { action: 'test/add', subject: 'fruit' };

describe.each([
  { title: 'as a superuser who becomes lanthorn_app', options: {} },
  { title: 'as a plain owner without any role', options: { as: 'plain-owner' } as const },
])('storage $title', ({ options }) => {
  let own: TestStorage;

  beforeAll(async () => {
    own = await createTestStorage(options);
    await own.storage.system(async (transaction) => {
      await transaction.query(
        `CREATE TABLE fruit (organisation_id bigint NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY,
           name text NOT NULL, PRIMARY KEY (organisation_id, id))`,
      );
      await transaction.query("SELECT lanthorn_tenant_table('fruit')");
    });
  });
  afterAll(() => own.close());

  test('a query that forgets its filter sees only its own organisation', async () => {
    const { storage, principal } = own;
    const other = await own.anotherOrganisation();
    await storage.write(principal, add, (tx) =>
      tx.query("INSERT INTO fruit (name) VALUES ('apple')"),
    );
    await storage.write(other, add, (tx) => tx.query("INSERT INTO fruit (name) VALUES ('pear')"));

    const seen = await storage.read(other, (tx) => tx.query('SELECT name FROM fruit'));
    const changed = await storage.write(other, add, (tx) =>
      tx.query("UPDATE fruit SET name = 'plum' RETURNING name"),
    );

    expect(seen).toEqual([{ name: 'pear' }]);
    expect(changed).toHaveLength(1);
    expect(await storage.read(principal, (tx) => tx.query('SELECT name FROM fruit'))).toEqual([
      { name: 'apple' },
    ]);
  });

  test('a row cannot be written into another organisation, by INSERT or by COPY', async () => {
    const { storage, principal } = own;
    const other = await own.anotherOrganisation();
    const row = [principal.organisationId, 'smuggled'];

    const inserted = storage.write(other, add, (tx) =>
      tx.query('INSERT INTO fruit (organisation_id, name) VALUES ($1, $2)', row),
    );
    await expect(inserted).rejects.toThrow(/row-level security/);
    const copied = storage.write(other, add, (tx) =>
      tx.copyFrom('fruit', ['organisation_id', 'name'], [row]),
    );

    await expect(copied).rejects.toThrow(/row-level security/);
  });

  test('COPY fills in the organisation and counts the rows', async () => {
    const other = await own.anotherOrganisation();

    const count = await own.storage.write(other, add, (tx) =>
      tx.copyFrom('fruit', ['name'], [['fig'], ['date']]),
    );

    const seen = await own.storage.read(other, (tx) =>
      tx.query('SELECT name FROM fruit ORDER BY id'),
    );
    expect(count).toBe(2);
    expect(seen).toEqual([{ name: 'fig' }, { name: 'date' }]);
  });

  test('what is done together is kept whole or not at all, also where a part of it failed', async () => {
    const { storage, principal } = own;
    const insert = (name: string | null) =>
      storage.write(principal, add, (tx) =>
        tx.query('INSERT INTO fruit (name) VALUES ($1)', [name]),
      );
    const names = () =>
      storage.read(principal, (tx) => tx.query("SELECT name FROM fruit WHERE name LIKE '%berry'"));
    const other = await own.anotherOrganisation();

    const failed = storage.together(principal, async () => {
      await insert('blueberry');
      expect(await Promise.all([names(), names()])).toEqual(Array(2).fill([{ name: 'blueberry' }]));
      await storage.read(other, names);
    });
    await expect(failed).rejects.toThrow('reached into');
    const before = await names();
    await storage.together(principal, async () => {
      await insert('cloudberry');
      await expect(insert(null)).rejects.toThrow(/not-null/);
      await insert('elderberry');
    });

    expect(before).toEqual([]);
    expect(await names()).toEqual([{ name: 'cloudberry' }, { name: 'elderberry' }]);
    expect((await verifyLog(storage, principal.organisationId)).brokenAt).toBeUndefined();
  });

  test('reading cannot write', async () => {
    const work = own.storage.read(own.principal, (tx) =>
      tx.query("INSERT INTO fruit (name) VALUES ('no')"),
    );

    await expect(work).rejects.toThrow(/read-only/);
  });

  test('a write that fails leaves neither its rows nor a log entry', async () => {
    const other = await own.anotherOrganisation();

    const work = own.storage.write(other, add, async (tx) => {
      await tx.query("INSERT INTO fruit (name) VALUES ('half')");
      throw new Error('changed my mind');
    });

    await expect(work).rejects.toThrow('changed my mind');
    expect(await own.storage.read(other, (tx) => tx.query('SELECT FROM fruit'))).toEqual([]);
    expect(await own.storage.read(other, (tx) => tx.query('SELECT FROM log_entry'))).toEqual([]);
  });
});

describe('storage', () => {
  let own: TestStorage;

  beforeAll(async () => {
    own = await createTestStorage();
  });
  afterAll(() => own.close());

  test('values come back in the forms that the interface promises', async () => {
    const [row] = await own.storage.read(own.principal, (tx) =>
      tx.query(`SELECT 9007199254740991::bigint AS big, '\\x00ff'::bytea AS bytes, '2026-03-01'::date AS day,
        '2026-03-01 10:30:00.5+01'::timestamptz AS at, '{"a": [1]}'::jsonb AS document, NULL AS nothing,
        ARRAY['2026-03-01 10:30+01']::timestamptz[] AS times, ARRAY[1, NULL]::bigint[] AS numbers`),
    );

    expect(row).toEqual({
      big: 9_007_199_254_740_991,
      bytes: Buffer.from([0, 255]),
      day: '2026-03-01',
      at: '2026-03-01T09:30:00.5Z',
      document: { a: [1] },
      nothing: null,
      times: ['2026-03-01T09:30:00Z'],
      numbers: [1, null],
    });
  });

  test('a bigint that a number cannot hold is an error, not a rounded value', async () => {
    const work = own.storage.read(own.principal, (tx) =>
      tx.query('SELECT 9007199254740993::bigint AS big'),
    );

    await expect(work).rejects.toThrow(/9007199254740993/);
  });

  test('two transactions that lock each other out both succeed in the end', async () => {
    const { storage } = own;
    await storage.system(async (tx) => {
      await tx.query('CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)');
      await tx.query('INSERT INTO counter VALUES (1, 0), (2, 0)');
    });
    const bump = (first: number, second: number) =>
      storage.system(async (tx) => {
        await tx.query('UPDATE counter SET value = value + 1 WHERE id = $1', [first]);
        await tx.query('SELECT pg_sleep(0.1)');
        await tx.query('UPDATE counter SET value = value + 1 WHERE id = $1', [second]);
      });

    await Promise.all([bump(1, 2), bump(2, 1)]);

    const rows = await storage.system((tx) => tx.query('SELECT value FROM counter'));
    expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
  });

  test('a table without organisation_id first in its key is not accepted as a tenant table', async () => {
    const work = own.storage.system(async (tx) => {
      await tx.query('CREATE TABLE loose (id bigint PRIMARY KEY, organisation_id bigint)');
      await tx.query("SELECT lanthorn_tenant_table('loose')");
    });

    await expect(work).rejects.toThrow(/needs organisation_id first/);
  });

  test('text with a NUL character is kept without it', async () => {
    const [row] = await own.storage.read(own.principal, (tx) =>
      tx.query('SELECT $1::text AS text, $2::jsonb AS document', ['a\0b', { 'x\0': 'y\0' }]),
    );

    expect(row).toEqual({ text: 'ab', document: { x: 'y' } });
  });
});
