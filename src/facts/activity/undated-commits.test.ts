// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { type ActivityStore, openActivityStore } from './activity-store.fixture.ts';
import { observeActivity } from './observe-activity.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

// 2026-05-28
const NOW = instantOfUnixSeconds(1_780_000_000);

let store: ActivityStore;
let repository: MadeRepository;
beforeAll(async () => {
  store = await openActivityStore();
});
afterAll(() => store.test.close());
afterEach(() => repository.remove());

/** A commit of each date, and the ids by date. */
function commitsOf(...dates: readonly string[]): ReadonlyMap<string, string> {
  repository = makeRepository();
  return new Map(dates.map((at) => [at, repository.commit({ at })]));
}

async function bothWays() {
  const head = repository.git('rev-parse', 'HEAD');
  const seen = await observeActivity(await repository.open(), head, { repository: '7', at: NOW });
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  const undated = await store.activity.undated(store.test.principal, id, NOW);
  return { seen, stored: { ...(await store.stored(id)), undated }, id };
}

it('keeps commits that say 1970 or 2099 and names them, with a database as without', async () => {
  const ids = commitsOf('@0 +0000', '2026-03-01T12:00:00Z', '2099-01-01T00:00:00Z');

  const { seen, stored } = await bothWays();

  expect(seen.undated).toEqual({
    commits: 2,
    first: [
      { id: ids.get('@0 +0000'), authoredAt: '1970-01-01T00:00:00Z' },
      { id: ids.get('2099-01-01T00:00:00Z'), authoredAt: '2099-01-01T00:00:00Z' },
    ],
  });
  expect(stored.undated).toEqual(seen.undated);
  expect(seen.commits).toBe(3);
  expect(stored.summary?.commits).toBe(3);
  expect(seen.days.map(({ day }) => day)).toEqual(['2026-03-01', '2099-01-01']);
  expect(stored.days.map(({ day }) => day).toSorted()).toEqual(['2026-03-01', '2099-01-01']);
});

it('lets none of them begin what is told folded', async () => {
  commitsOf('@0 +0000', '2024-03-01T12:00:00Z', '2025-03-01T12:00:00Z');
  const { id } = await bothWays();

  const folded = await store.activity.contributions(store.test.principal, {
    repositoryId: id,
    singleDaysFrom: '2026-01-01',
  });

  expect(folded.map(({ day, commits }) => [day, commits])).toEqual([
    ['2024-03-01', 1],
    ['2025-03-01', 1],
  ]);
});

it('believes what was imported from before there was git', async () => {
  commitsOf('@500000000 +0000', '2026-03-01T12:00:00Z');

  const { seen, stored } = await bothWays();

  expect(seen.undated).toEqual({ commits: 0, first: [] });
  expect(stored.undated).toEqual(seen.undated);
  expect(seen.days[0]?.day).toBe('1985-11-05');
});

it('forgets one whose branch was rewritten', async () => {
  commitsOf('2026-03-01T12:00:00Z', '@0 +0000');
  const { id } = await bothWays();
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.commit();
  await store.record(id, repository);

  expect(await store.activity.undated(store.test.principal, id, NOW)).toEqual({
    commits: 0,
    first: [],
  });
});
