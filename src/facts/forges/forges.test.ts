// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#model';
import {
  at,
  comment,
  type ForgeStore,
  issue,
  MAY,
  openForgeStore,
  what,
} from './forge-store.fixture.ts';

let store: ForgeStore;
beforeAll(async () => {
  store = await openForgeStore();
});
afterAll(() => store.test.close());

describe('items of which more can be told', () => {
  it('wait, the oldest change first, until that is read, and again after the next change', async () => {
    const place = await store.connected();
    const { principal, repositoryId } = place;
    const wanted = { repositoryId, kinds: ['issue'], limit: 10 };
    const second = issue(2, { updatedAt: at('2026-01-01T06:00:00Z') });
    await store.keep(place, { items: [issue(1), second] });
    const first = await store.forges.toDetail(principal, wanted);

    await store.test.storage.write(principal, what, async (tx) => {
      for (const item of first) await store.forges.noteDetailed(tx, repositoryId, item);
    });
    const none = await store.forges.toDetail(principal, wanted);
    await store.keep(place, { items: [issue(2, { updatedAt: MAY })] });

    expect(first.map(({ number }) => number)).toEqual([2, 1]);
    expect(none).toEqual([]);
    expect(await store.forges.toDetail(principal, wanted)).toEqual([
      { kind: 'issue', number: 2, updatedAt: MAY },
    ]);
  });
});

describe('a connection', () => {
  it('says how the last reading went, and until when the forge wants to be left alone', async () => {
    const { principal, repositoryId } = await store.connected();
    const problems = [{ code: 'forges/limit', message: 'Too many requests.' }];
    const record = (outcome: { isWhole: boolean; resumeAt?: Instant }, told = problems) =>
      store.test.storage.write(principal, what, (tx) =>
        store.forges.recordOutcome(tx, repositoryId, { at: MAY, problems: told, ...outcome }),
      );

    await record({ isWhole: false, resumeAt: at('2026-05-01T09:00:00Z') });
    const limited = await store.forges.connection(principal, repositoryId);
    await record({ isWhole: true }, []);
    const whole = await store.forges.connection(principal, repositoryId);

    expect(limited).toMatchObject({ triedAt: MAY, resumeAt: '2026-05-01T09:00:00Z', problems });
    expect(limited?.readAt).toBeUndefined();
    expect(whole).toMatchObject({ readAt: MAY, resumeAt: undefined, problems: [] });
  });

  it('is refused for a place that another repository has, in whatever case', async () => {
    const { principal } = await store.connected();

    await expect(store.connected(principal, 'ADA/Lamp')).rejects.toMatchObject({
      code: 'forges/place-taken',
    });
  });

  it('takes with it what was read', async () => {
    const place = await store.connected();
    await store.keep(place, { items: [issue(1)], events: [comment(1, '1')] });
    const inUse = store.test.storage.write(place.principal, what, (tx) =>
      store.forges.remove(tx, place.forgeId),
    );
    await expect(inUse).rejects.toMatchObject({ code: 'forges/in-use' });

    await store.test.storage.write(place.principal, what, async (tx) => {
      await store.forges.disconnect(tx, place.repositoryId);
      await store.forges.remove(tx, place.forgeId);
    });

    expect(await store.items(place.principal)).toEqual([]);
    expect(await store.forges.all(place.principal)).toEqual([]);
  });
});

it('takes a delivery of a webhook once', async () => {
  const { principal, forgeId } = await store.connected();
  const take = (id: string, time = MAY) =>
    store.test.storage.write(principal, what, (tx) =>
      store.forges.takeDelivery(tx, forgeId, { id, event: 'issues', at: time }),
    );

  expect([await take('a'), await take('a'), await take('b')]).toEqual([true, false, true]);
});
