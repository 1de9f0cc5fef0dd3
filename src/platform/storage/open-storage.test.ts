// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStorage, openStorage, type TestStorage } from './index.ts';

let own: TestStorage;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());

function run(sql: string): Promise<unknown> {
  return own.storage.system((tx) => tx.query(sql));
}

test('a user without rights is refused with the command that gives them', async ({ skip }) => {
  const [me] = await own.storage.system((tx) =>
    tx.query<{ may: boolean }>(
      'SELECT rolcreaterole OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
    ),
  );
  skip(me?.may !== true, 'the user of DATABASE_URL may not make users');
  const user = `guest_${process.pid}`;
  await run(`CREATE ROLE ${user} LOGIN PASSWORD 'guest'`);
  const address = new URL(own.storage.connection);
  address.username = user;
  address.password = 'guest';

  const opening = openStorage({ databaseUrl: address.href });

  await expect(opening).rejects.toMatchObject({
    code: 'storage/no-rights',
    next: expect.stringContaining(`OWNER TO "${user}"`),
  });
  await run(`DROP ROLE ${user}`);
});
