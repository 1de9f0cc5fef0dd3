// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  at,
  comment,
  type ForgeStore,
  issue,
  MAY,
  openForgeStore,
  type Place,
  what,
} from './forge-store.fixture.ts';

let store: ForgeStore;
beforeAll(async () => {
  store = await openForgeStore();
});
afterAll(() => store.test.close());

const revisionOf = async ({ principal, repositoryId }: Place) =>
  (await store.forges.revisions(principal, repositoryId)).get(repositoryId);

it('a repository without a forge has no revision, one of which nothing is told has one', async () => {
  const place = await store.connected();

  expect([...(await store.forges.revisions(place.principal))]).toEqual([[place.repositoryId, 0]]);
  expect([...(await store.forges.revisions(place.principal, 999))]).toEqual([]);
});

it('the revision grows with every item and event, of the one repository only', async () => {
  const place = await store.connected();
  const other = await store.connected(place.principal, 'ada/wick');
  const seen: (number | undefined)[] = [await revisionOf(place)];

  for (const page of [
    { items: [issue(1)] },
    { events: [comment(1, '7')] },
    { items: [issue(1, { state: 'closed', closedAt: MAY, updatedAt: MAY })] },
    { removedEvents: [{ item: { kind: 'issue' as const, number: 1 }, id: 'comment:7' }] },
    { removedItems: [{ kind: 'issue' as const, number: 1 }] },
  ]) {
    await store.keep(place, page);
    seen.push(await revisionOf(place));
  }

  expect(seen.slice(1).map((revision, i) => (revision ?? 0) > (seen[i] ?? 0))).toEqual(
    Array<boolean>(5).fill(true),
  );
  expect(await revisionOf(other)).toBe(0);
});

it('what is told again, or has only been read further, is no change', async () => {
  const place = await store.connected();
  await store.keep(place, { items: [issue(1)], events: [comment(1, '7')] });
  const before = await revisionOf(place);

  await store.keep(place, { items: [issue(1)], events: [comment(1, '7')] });
  await store.test.storage.write(place.principal, what, (tx) =>
    store.forges.noteDetailed(tx, place.repositoryId, {
      kind: 'issue',
      number: 1,
      updatedAt: at('2026-01-02T00:00:00Z'),
    }),
  );

  expect(await revisionOf(place)).toBe(before);
});
