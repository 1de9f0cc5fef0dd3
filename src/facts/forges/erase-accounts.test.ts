// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ForgePage } from '#platform/forges';
import { comment, type ForgeStore, issue, openForgeStore, what } from './forge-store.fixture.ts';

let store: ForgeStore;
beforeAll(async () => {
  store = await openForgeStore();
});
afterAll(() => store.test.close());

const GRACE = { host: 'github.com', login: 'grace', pseudonym: 'erased-1' };
const PAGE: ForgePage = {
  items: [
    issue(1),
    issue(2, { author: { login: 'Grace', actorClass: 'human' }, assignees: ['ada'] }),
  ],
  events: [
    comment(1, '1'),
    comment(1, '2', { id: 'assigned:2', kind: 'assigned', detail: 'grace' }),
  ],
};

async function erased() {
  const place = await store.connected();
  await store.keep(place, PAGE);
  await store.test.storage.write(place.principal, what, (tx) =>
    store.forges.eraseAccounts(tx, [GRACE]),
  );
  return place;
}

it('puts a pseudonym in place of a login wherever the forge told it', async () => {
  const { principal } = await erased();

  const items = await store.items(principal);

  expect(JSON.stringify(items)).not.toMatch(/grace/i);
  expect(items.map(({ author }) => author?.login)).toEqual(['ada', 'erased-1']);
  expect(items[0]).toMatchObject({
    assignees: ['erased-1'],
    events: [
      { actor: { login: 'erased-1' }, detail: 'erased-1' },
      { actor: { login: 'erased-1' } },
    ],
  });
  expect(items[1]?.assignees).toEqual(['ada']);
});

it('recognises the login in what the forge tells later', async () => {
  const place = await erased();
  const before = await store.items(place.principal);

  expect(await store.keep(place, PAGE)).toEqual({ items: 0, events: 0 });
  await store.keep(place, {
    items: [issue(3, { author: { login: 'GRACE', actorClass: 'human' } })],
  });

  const items = await store.items(place.principal);
  expect(items.slice(0, 2)).toEqual(before);
  expect(items[2]?.author?.login).toBe('erased-1');
});

it('leaves the account of that name on another forge, and of others, alone', async () => {
  const place = await store.connected();
  await store.keep(place, PAGE);
  const before = await store.items(place.principal);

  await store.test.storage.write(place.principal, what, (tx) =>
    store.forges.eraseAccounts(tx, [
      { ...GRACE, host: 'codeberg.org' },
      { ...GRACE, login: 'gra' },
    ]),
  );

  expect(await store.items(place.principal)).toEqual(before);
});
