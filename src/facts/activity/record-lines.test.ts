// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GitRepository } from '#platform/git';
import { type ActivityStore, openActivityStore } from './activity-store.fixture.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

let store: ActivityStore;
let repository: MadeRepository;
let source: GitRepository;
let id: number;
beforeAll(async () => {
  store = await openActivityStore();
  repository = makeRepository();
  repository.commit({ files: { a: 'one\ntwo\n' } });
  repository.commit({ files: { a: 'one\n', b: 'x\n'.repeat(600) }, by: 'Bo <bo@example.com>' });
  source = await repository.open();
  id = await store.newRepositoryId();
  await store.record(id, repository);
});
afterAll(async () => {
  await repository.remove();
  await store.test.close();
});

const count = () => store.activity.recordLines(store.test.principal, { repositoryId: id, source });

/** Lines by author, and how many of the commits have been counted. */
async function lines() {
  const { days } = await store.stored(id);
  return days.map(({ label, commits, lines: of }) => [
    label,
    ...[commits, of?.commits, of?.added, of?.deleted, of?.large],
  ]);
}

it('counts nothing twice, and knows when it is done', async () => {
  const before = await store.activity.areLinesCounted(store.test.principal, id);

  const first = await count();
  const second = await count();

  expect([before, first, second]).toEqual([
    false,
    { counted: 2, problems: [] },
    { counted: 0, problems: [] },
  ]);
  expect(await store.activity.areLinesCounted(store.test.principal, id)).toBe(true);
  expect(await lines()).toEqual([
    ['Ada Lovelace', 1, 1, 2, 0, 0],
    ['Bo', 1, 1, 600, 1, 1],
  ]);
});

it('counts only what is new, and leaves out the lines of what was rewritten', async () => {
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.commit({ files: { c: '1\n' }, by: 'Cy <cy@example.com>' });
  await store.record(id, repository);
  const uncounted = await lines();

  const { counted } = await count();

  expect(uncounted).toContainEqual(['Cy', 1, ...Array(4).fill(undefined)]);
  expect(counted).toBe(1);
  expect(await lines()).toEqual([
    ['Ada Lovelace', 1, 1, 2, 0, 0],
    ['Cy', 1, 1, 1, 0, 0],
  ]);
});

it('keeps what was counted when the history is read anew', async () => {
  const before = await lines();

  await store.record(id, repository, { fromScratch: true });

  expect(await lines()).toEqual(before);
  expect(await count()).toEqual({ counted: 0, problems: [] });
});

it('keeps what it has counted when it is stopped, and goes on from there', async () => {
  repository.commit({ files: { d: '1\n2\n' }, by: 'Di <di@example.com>' });
  await store.record(id, repository);
  const stopped = store.activity.recordLines(
    store.test.principal,
    { repositoryId: id, source },
    { signal: AbortSignal.abort() },
  );

  await expect(stopped).rejects.toThrow(/abort/i);
  expect(await store.activity.areLinesCounted(store.test.principal, id)).toBe(false);
  expect(await count()).toEqual({ counted: 1, problems: [] });
});
