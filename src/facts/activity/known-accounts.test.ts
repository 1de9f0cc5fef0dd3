// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { accountIn } from './account-in.ts';
import type { AccountToErase } from './who-is-who/index.ts';
import { NOW, openWho } from './who-is-who/who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('an address that a forge made to hide the own one', () => {
  it.each([
    ['583231+Octocat@users.noreply.github.com', { host: 'github.com', login: 'octocat' }],
    ['octocat@users.noreply.github.com', { host: 'github.com', login: 'octocat' }],
    ['12-ada@users.noreply.github.com', { host: 'github.com', login: '12-ada' }],
    ['1234-ada-l@users.noreply.gitlab.com', { host: 'gitlab.com', login: 'ada-l' }],
    ['ada@noreply.codeberg.org', { host: 'codeberg.org', login: 'ada' }],
    ['noreply@github.com', undefined],
    ['ada@example.org', undefined],
    ['@users.noreply.github.com', undefined],
  ])('%s', (email, account) => {
    expect(accountIn(email)).toEqual(account);
  });
});

it('the database tells of an address what we do', async () => {
  const local = fc.stringMatching(/^[0-9]{0,3}[-+]?[A-Za-z0-9-]{1,5}$/);
  const host = fc.constantFrom(
    'GitHub.com',
    'gitlab.com',
    'codeberg.org',
    'github.com.erased.invalid',
  );
  const place = fc.constantFrom('users.noreply.', 'Noreply.', 'users.', '');
  const law = fc.asyncProperty(local, place, host, async (...parts) => {
    const email = `${parts[0]}@${parts[1]}${parts[2]}`;
    const told = await test.storage.system((tx) =>
      tx.query("SELECT host, login FROM forges_accounts_told(ARRAY[$1]) WHERE host <> 'mail'", [
        email,
      ]),
    );
    expect(told).toEqual([accountIn(email)].filter((one) => one !== undefined));
  });
  await fc.assert(law);
});

describe('known accounts', () => {
  it('are of the person behind the address, with whom they worked for', async () => {
    const { principal, who, activity, repository, worked, named } = await openWho(test);
    await worked(await repository('lamp'), [
      { by: 'Ada Lovelace <ada@acme.com>', commits: 3 },
      { by: 'Ada Lovelace <7+adal@users.noreply.github.com>' },
      { by: 'Grace Hopper <grace@navy.com>' },
    ]);
    const ada = await named('Ada');
    const acme = {
      personId: ada.id,
      organisation: 'Acme',
      from: '2025-01-01',
      until: '2026-01-01',
    };
    await who.addAffiliation(principal, acme, NOW);

    const known = await activity.knownAccounts(principal);

    expect(known).toMatchObject([
      { host: 'github.com', login: 'adal', person: String(ada.id), label: 'Ada Lovelace' },
    ]);
    expect(known[0]?.spells).toEqual([
      { organisation: 'Acme', starts: '2025-01-01', ends: '2026-01-01' },
    ]);
  });

  it('stay with somebody who is erased, under a pseudonym', async () => {
    const { principal, who, activity, repository, worked, named } = await openWho(test);
    const id = await repository('lamp');
    const work = [{ by: 'Ada Lovelace <7+adal@users.noreply.github.com>', commits: 2 }];
    await worked(id, work);
    const ada = await named('Ada');
    const erased: AccountToErase[] = [];

    await who.erase(principal, ada.id, {
      at: NOW,
      eraseAccounts: async (_, accounts) => void erased.push(...accounts),
    });
    await worked(id, work);

    expect(erased).toMatchObject([
      { host: 'github.com', login: 'adal' },
      // Lists of mails know people by their addresses.
      { host: 'mail', login: '7+adal@users.noreply.github.com' },
    ]);
    const known = await activity.knownAccounts(principal);
    expect(known).toMatchObject([
      { host: 'github.com', login: erased[0]?.pseudonym, person: String(ada.id) },
    ]);
    expect(JSON.stringify(known)).not.toMatch(/adal|lovelace/i);
  });
});
