// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ActivityStore, openActivityStore, shortlog } from './activity-store.fixture.ts';
import { type CommitPlan, type MadeRepository, makeRepository } from './repository.fixture.ts';

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

it('reads nothing again when nothing is new', async () => {
  const repository = make();
  repository.commit();
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  const before = await store.stored(id);

  const second = await store.record(id, repository);

  expect(second).toMatchObject({ kind: 'nothing', added: 0, commits: 1 });
  expect(await store.stored(id)).toEqual(before);
});

it('reads only what is new', async () => {
  const repository = make();
  repository.commit();
  repository.commit();
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  repository.commit({ by: 'Bo <bo@example.com>' });

  const second = await store.record(id, repository);

  expect(second).toMatchObject({ kind: 'go-on', added: 1, commits: 3 });
  expect(await store.stored(id)).toEqual(await store.storedFromScratch(repository));
});

it('forgets the commits of a branch that was rewritten', async () => {
  const repository = make();
  repository.commit();
  repository.commit({ by: 'Gone <gone@example.com>' });
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.commit({ by: 'Bo <bo@example.com>' });

  const second = await store.record(id, repository);

  expect(second).toMatchObject({ kind: 'go-on', added: 1, commits: 2 });
  expect(await store.commitsByPerson(id)).toEqual(shortlog(repository));
});

it('reads everything again when the old head is gone', async () => {
  const repository = make();
  repository.commit();
  repository.commit({ by: 'Gone <gone@example.com>' });
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.git('reflog', 'expire', '--expire=now', '--all');
  repository.git('gc', '-q', '--prune=now');

  const second = await store.record(id, repository);

  expect(second).toMatchObject({ kind: 'from-scratch', commits: 1 });
  expect(await store.commitsByPerson(id)).toEqual(shortlog(repository));
});

it('reads everything again when a shallow clone gets its history', async () => {
  const origin = make();
  origin.commit();
  origin.commit();
  const clone = make({ from: `file://${origin.folder}`, options: ['--depth', '1'] });
  const id = await store.newRepositoryId();
  const first = await store.record(id, clone);
  clone.git('fetch', '-q', '--unshallow');

  const second = await store.record(id, clone);

  expect(first).toMatchObject({ shallow: true, commits: 1 });
  expect(second).toMatchObject({ kind: 'from-scratch', shallow: false, commits: 2 });
});

it('follows a .mailmap that changes, without reading history again', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@example.com>' });
  repository.commit({ by: 'Augusta <ada@example.com>' });
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  repository.commit({
    by: 'Ada <ada@example.com>',
    files: { '.mailmap': 'Ada <ada@example.com>\n' },
  });

  const second = await store.record(id, repository);

  expect(second.added).toBe(1);
  expect(await store.commitsByPerson(id)).toEqual(new Map([['Ada <ada@example.com>', 3]]));
});

it('reads all again when asked to, and ends the same', async () => {
  const repository = make();
  repository.commit();
  const id = await store.newRepositoryId();
  await store.record(id, repository);
  const before = await store.stored(id);

  const second = await store.record(id, repository, { fromScratch: true });

  expect(second.kind).toBe('from-scratch');
  expect(await store.stored(id)).toEqual(before);
});

type Step =
  | { readonly kind: 'commit'; readonly plan: CommitPlan }
  | { readonly kind: 'go-back' }
  | { readonly kind: 'record' };

const person = fc.constantFrom(
  'Ada <ada@example.com>',
  'ada <a@example.com>',
  'Bo <bo@example.com>',
);
const mailmap = fc.constantFrom(
  '',
  'Ada <ada@example.com> <a@example.com>\n',
  'Bo Bo <bo@example.com>\n',
);
const plan = fc.record(
  {
    by: person,
    at: fc.integer({ min: 0, max: 3 }).map((day) => `2026-03-0${day + 1}T00:00:00Z`),
    files: fc.record({ '.mailmap': mailmap }),
  },
  { requiredKeys: ['by', 'at'] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: plan.map((planned) => ({ kind: 'commit' as const, plan: planned })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'go-back' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'record' as const }) },
);

it('ends the same whether history was read as it grew and changed, or at once', async () => {
  const law = fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
    const repository = make();
    repository.commit();
    const id = await store.newRepositoryId();
    for (const one of steps) {
      if (one.kind === 'commit') repository.commit(one.plan);
      else if (one.kind === 'record') await store.record(id, repository);
      else if (repository.git('rev-list', '--count', 'HEAD') !== '1') {
        repository.git('reset', '-q', '--hard', 'HEAD~1');
      }
    }
    await store.record(id, repository);

    expect(await store.stored(id)).toEqual(await store.storedFromScratch(repository));
    expect(await store.commitsByPerson(id)).toEqual(shortlog(repository));
  });
  await fc.assert(law, { numRuns: 12 });
}, 120_000);
