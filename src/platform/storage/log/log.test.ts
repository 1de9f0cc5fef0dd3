// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '#model';
import {
  createTestStorage,
  type JsonObject,
  listLog,
  type TestStorage,
  verifyLog,
} from '../index.ts';

let own: TestStorage;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());

async function organisationWithLog(entries: number): Promise<Principal> {
  const principal = await own.anotherOrganisation();
  for (let count = 1; count <= entries; count += 1) {
    await note(principal, { count, list: [count, null], nested: { b: 1, a: 'x' } });
  }
  return principal;
}

function note(principal: Principal, detail: JsonObject): Promise<void> {
  const what = { action: 'test/note', subject: `note:${JSON.stringify(detail).length}`, detail };
  return own.storage.write(principal, what, () => Promise.resolve());
}

/** What somebody with the database's own rights could do: past triggers and grants. */
async function tamper(statements: readonly string[]): Promise<void> {
  await own.storage.system(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await tx.query(statement);
  });
}

test('an untouched log is intact, and an empty one too', async () => {
  const some = await organisationWithLog(5);
  const none = await own.anotherOrganisation();

  expect(await verifyLog(own.storage, some.organisationId)).toEqual({ intact: 5 });
  expect(await verifyLog(own.storage, none.organisationId)).toEqual({ intact: 0 });
});

test('any detail that JSON can say survives the way into the log and back', async () => {
  const principal = await own.anotherOrganisation();

  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
      async (detail) => {
        await note(principal, JSON.parse(JSON.stringify(detail)));
        expect((await verifyLog(own.storage, principal.organisationId)).brokenAt).toBeUndefined();
      },
    ),
    { numRuns: 60 },
  );
});

test('writers at the same moment make one chain', async () => {
  const principal = await own.anotherOrganisation();

  await Promise.all(Array.from({ length: 20 }, (_, count) => note(principal, { count })));

  expect(await verifyLog(own.storage, principal.organisationId)).toEqual({ intact: 20 });
});

const LENGTH = 6;
const sequence = fc.integer({ min: 1, max: LENGTH });
const edits = fc.constantFrom(
  "actor = actor || 'x'",
  "action = 'test/else'",
  "subject = upper(subject) || '!'",
  "at = at + interval '1 microsecond'",
  'detail = detail || \'{"count": 99}\'',
  "detail = detail - 'nested'",
  'hash = sha256(hash)',
  'previous_hash = sha256(previous_hash)',
  'sequence = sequence + 100',
);

test('any single edit is found at its entry', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, edits, async (at, edit) => {
      const { organisationId } = await organisationWithLog(LENGTH);

      await tamper([
        `UPDATE log_entry SET ${edit} WHERE organisation_id = ${organisationId} AND sequence = ${at}`,
      ]);

      const found = await verifyLog(own.storage, organisationId);
      expect(found.brokenAt).toBe(at);
      expect(found.intact).toBe(at - 1);
    }),
    { numRuns: 40 },
  );
});

test('any deletion is found, of the newest entries too', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, sequence, async (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { organisationId } = await organisationWithLog(LENGTH);

      await tamper([
        `DELETE FROM log_entry WHERE organisation_id = ${organisationId} AND sequence BETWEEN ${from} AND ${to}`,
      ]);

      expect((await verifyLog(own.storage, organisationId)).brokenAt).toBe(from);
    }),
    { numRuns: 15 },
  );
});

test('two entries that changed places are found', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, sequence, async (one, other) => {
      fc.pre(one !== other);
      const { organisationId } = await organisationWithLog(LENGTH);
      const move = (from: number, to: number) =>
        `UPDATE log_entry SET sequence = ${to} WHERE organisation_id = ${organisationId} AND sequence = ${from}`;

      await tamper([move(one, 0), move(other, one), move(0, other)]);

      expect((await verifyLog(own.storage, organisationId)).brokenAt).toBe(Math.min(one, other));
    }),
    { numRuns: 15 },
  );
});

test('a log whose head was set back or removed is found', async () => {
  const [back, gone] = [await organisationWithLog(3), await organisationWithLog(3)];

  await tamper([
    `UPDATE log_head SET sequence = 2 WHERE organisation_id = ${back.organisationId}`,
    `DELETE FROM log_head WHERE organisation_id = ${gone.organisationId}`,
  ]);

  expect((await verifyLog(own.storage, back.organisationId)).brokenAt).toBe(3);
  expect((await verifyLog(own.storage, gone.organisationId)).brokenAt).toBe(4);
});

test('the log cannot be changed by a write, nor by the owner without taking its triggers away', async () => {
  const principal = await organisationWithLog(1);
  const what = { action: 'test/cheat', subject: 'log' };

  for (const cheat of [
    "UPDATE log_entry SET actor = 'x'",
    'DELETE FROM log_entry',
    'DELETE FROM log_head',
  ]) {
    const byTenant = own.storage.write(principal, what, (tx) => tx.query(cheat));
    await expect(byTenant).rejects.toThrow(/permission denied|append-only/);
    const byOwner = own.storage.system((tx) => tx.query(cheat));
    await expect(byOwner).rejects.toThrow(/append-only/);
  }
  expect(await verifyLog(own.storage, principal.organisationId)).toEqual({ intact: 1 });
});

test('the list is newest first, paged, and narrowed by action and actor', async () => {
  const ada = await own.anotherOrganisation();
  const bob = { ...ada, actor: 'cli:bob' };
  const write = (principal: Principal, action: string) =>
    own.storage.write(principal, { action, subject: 's' }, () => Promise.resolve());
  await write(ada, 'test/a');
  await write(bob, 'test/b');
  await write(ada, 'test/b');

  const list = (query: Parameters<typeof listLog>[1]) =>
    own.storage
      .read(ada, (tx) => listLog(tx, query))
      .then((entries) => entries.map((entry) => entry.sequence));

  expect(await list({ limit: 2 })).toEqual([3, 2]);
  expect(await list({ limit: 2, before: 2 })).toEqual([1]);
  expect(await list({ limit: 9, action: 'test/b' })).toEqual([3, 2]);
  expect(await list({ limit: 9, action: 'test/b', actor: 'cli:bob' })).toEqual([2]);
});
