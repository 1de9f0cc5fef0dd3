// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  type ActivityStore,
  inOrder,
  openActivityStore,
  shortlog,
} from './activity-store.fixture.ts';
import { observeActivity } from './observe-activity.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

let store: ActivityStore;
beforeAll(async () => {
  store = await openActivityStore();
});
afterAll(() => store.test.close());

const made: MadeRepository[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((repository) => repository.remove()));
});
const make: typeof makeRepository = (...args) => {
  const repository = makeRepository(...args);
  made.push(repository);
  return repository;
};

it('counts as git does: rev-list for commits, shortlog for people', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@example.com>' });
  repository.commit({ by: 'ada <ADA@example.com>' });
  repository.commit({ by: 'Bo <bo@example.com>', at: '1999-12-31T23:59:59Z' });
  repository.commit({ files: { '.mailmap': 'Beatrice <b@example.com> <bo@example.com>\n' } });
  const id = await store.newRepositoryId();

  const { commits } = await store.record(id, repository);

  expect(commits).toBe(Number(repository.git('rev-list', '--count', '--no-merges', 'HEAD')));
  expect(await store.commitsByPerson(id)).toEqual(shortlog(repository));
  expect((await store.stored(id)).summary).toEqual({
    repositoryId: 0,
    commits: 4,
    contributors: shortlog(repository).size,
  });
});

it('says the same with and without a database', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@redhat.com>' });
  repository.commit({
    by: 'Ada <ada@gnome.org>',
    files: { '.mailmap': 'Ada <ada@redhat.com> <ada@gnome.org>\n' },
  });
  repository.commit({ by: 'renovate[bot] <bot@renovateapp.com>' });
  repository.git('tag', 'v1');
  const observed = await observeActivity(
    await repository.open(),
    repository.git('rev-parse', 'HEAD'),
  );

  const { days, releases, summary } = await store.storedFromScratch(repository);

  expect(days).toEqual(inOrder(observed.days));
  expect(releases).toEqual(observed.releases);
  expect(summary?.commits).toBe(observed.commits);
});

it('follows tags that come, go and move', async () => {
  const repository = make();
  repository.commit();
  repository.git('tag', 'stays');
  repository.git('tag', 'goes');
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  repository.git('tag', '-d', 'goes');
  repository.git('tag', 'comes');

  await store.record(id, repository);

  expect((await store.stored(id)).releases.map(({ name }) => name)).toEqual(['comes', 'stays']);
});

it('stores a name that is longer than an index can hold, shortened', async () => {
  const repository = make();
  repository.commit({ by: `${'Ŵ'.repeat(5000)} <${'w'.repeat(5000)}@example.com>` });
  const id = await store.newRepositoryId();

  const { commits } = await store.record(id, repository);

  expect(commits).toBe(1);
});

it('shows nothing of it to another organisation', async () => {
  const repository = make();
  repository.commit();
  repository.git('tag', 'v1');
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  const stranger = await store.test.anotherOrganisation();

  const seen = [
    await store.activity.contributions(stranger, {}),
    await store.activity.releases(stranger, {}),
    [...(await store.activity.summary(stranger, [id])).keys()],
  ];

  expect(seen).toEqual([[], [], []]);
});
