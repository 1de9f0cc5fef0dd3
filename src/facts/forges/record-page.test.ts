// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#model';
import type { ForgePage } from '#platform/forges';
import { at, comment, type ForgeStore, issue, MAY, openForgeStore } from './forge-store.fixture.ts';

let store: ForgeStore;
beforeAll(async () => {
  store = await openForgeStore();
});
afterAll(() => store.test.close());

describe('what a forge told', () => {
  it('comes back as it went, with its events in the order in which they happened', async () => {
    const place = await store.connected();
    const bot = { login: 'lamp[bot]', actorClass: 'bot' } as const;
    const later = comment(1, '2', { at: at('2026-01-01T13:00:00Z'), actor: bot });
    await store.keep(place, { items: [issue(1)], events: [later, comment(1, '1')] });

    const [item] = await store.items(place.principal);

    expect(item).toEqual({
      ...issue(1),
      repositoryId: place.repositoryId,
      closedAt: undefined,
      events: [
        { ...comment(1, '1').event, detail: undefined },
        { ...later.event, detail: undefined },
      ],
    });
  });

  it('counts once, however often it is told', async () => {
    const place = await store.connected();
    const page = { items: [issue(1), issue(1)], events: [comment(1, '1'), comment(1, '1')] };

    const first = await store.keep(place, page);
    const again = await store.keep(place, page);

    expect([first, again]).toEqual([
      { items: 1, events: 1 },
      { items: 0, events: 0 },
    ]);
    expect((await store.items(place.principal))[0]?.events).toHaveLength(1);
  });

  it('is not replaced by what is older', async () => {
    const place = await store.connected();
    const closedAt = at('2026-02-01T00:00:00Z');
    const closed = issue(1, { state: 'closed', closedAt, updatedAt: closedAt });
    await store.keep(place, { items: [closed] });

    await store.keep(place, { items: [issue(1)] });

    expect((await store.items(place.principal))[0]).toMatchObject({ state: 'closed', closedAt });
  });

  it('is the same in whatever order and however often the pages come', async () => {
    const closedAt = at('2026-02-01T00:00:00Z');
    const pages: readonly ForgePage[] = [
      { items: [issue(1)], events: [comment(1, '1')] },
      { items: [issue(1, { state: 'closed', closedAt, updatedAt: closedAt })] },
      { events: [comment(1, '2'), comment(2, '3')] },
      { items: [issue(2)] },
    ];
    const principal = await store.test.anotherOrganisation();
    const expected = await keptAfter(principal, pages, 'first/all');
    let count = 0;

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.array(fc.nat(3), { maxLength: 3 }),
        async (order, more) => {
          count += 1;
          const told = [...order, ...more].flatMap((index) => pages[index] ?? []);
          expect(await keptAfter(principal, told, `ada/${count}`)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );

    async function keptAfter(who: Principal, told: readonly ForgePage[], path: string) {
      const place = await store.connected(who, path);
      for (const page of told) await store.keep(place, page);
      const found = await store.items(who, { repositoryId: place.repositoryId });
      return found.map(({ repositoryId: _, ...item }) => item);
    }
  });

  it('keeps an event until its item is told', async () => {
    const place = await store.connected();
    await store.keep(place, { events: [comment(7, '1')] });
    const before = await store.items(place.principal);

    await store.keep(place, { items: [issue(7)] });

    expect(before).toEqual([]);
    expect((await store.items(place.principal))[0]?.events).toHaveLength(1);
  });

  it('goes when the forge says that it is gone', async () => {
    const place = await store.connected();
    const events = [comment(1, '1'), comment(1, '2'), comment(2, '3')];
    await store.keep(place, { items: [issue(1), issue(2)], events });
    const one = { kind: 'issue', number: 1 } as const;

    await store.keep(place, {
      removedEvents: [{ item: one, id: 'comment:1' }],
      removedItems: [{ kind: 'issue', number: 2 }],
    });

    const left = await store.items(place.principal);
    expect(left.map(({ number, events: its }) => [number, its.map(({ id }) => id)])).toEqual([
      [1, ['comment:2']],
    ]);
    expect((await store.forges.counts(place.principal, place.repositoryId)).events).toBe(1);
  });

  it('keeps text that no database takes as it stands', async () => {
    const place = await store.connected();

    await store.keep(place, {
      items: [issue(1, { title: 'a\u0000b \ud800 c', labels: ['\u0000'] })],
    });

    expect((await store.items(place.principal))[0]).toMatchObject({ title: 'ab  c', labels: [''] });
  });

  it('is read a page at a time, and filtered', async () => {
    const place = await store.connected();
    const all = Array.from({ length: 1_201 }, (_, index) =>
      issue(index + 1, index % 400 === 0 ? { kind: 'change-request', state: 'merged' } : {}),
    );
    await store.keep(place, {
      items: all,
      events: all.map(({ number }) => comment(number, `${number}`)),
    });

    const found = await store.items(place.principal);
    const merged = await store.items(place.principal, { kind: 'change-request', state: 'merged' });
    const none = await store.items(place.principal, { updatedSince: MAY });

    expect(found).toHaveLength(1_201);
    expect(new Set(found.map(({ kind, number }) => `${kind} ${number}`)).size).toBe(1_201);
    expect(merged.map(({ number }) => number)).toEqual([1, 401, 801, 1_201]);
    expect(none).toEqual([]);
  });

  it('is unknown to another organisation', async () => {
    const place = await store.connected();
    await store.keep(place, { items: [issue(1)], events: [comment(1, '1')] });
    const other = await store.test.anotherOrganisation();

    expect(await store.items(other, { repositoryId: place.repositoryId })).toEqual([]);
    expect(await store.forges.all(other)).toEqual([]);
    expect(await store.forges.connections(other)).toEqual([]);
    await expect(store.forges.secrets(other, place.forgeId)).rejects.toThrow('no forge');
  });
});
