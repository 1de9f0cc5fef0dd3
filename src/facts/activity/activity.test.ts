// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Principal } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { observeActivity } from './observe-activity.ts';
import { openActivity } from './open-activity.ts';
import type { RecordingOptions } from './record-activity.ts';
import { type CommitPlan, type MadeRepository, makeRepository } from './repository.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const made: MadeRepository[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((repository) => repository.remove()));
});
const make: typeof makeRepository = (...args) => {
  const repository = makeRepository(...args);
  made.push(repository);
  return repository;
};

/** A row in the portfolio to hang the history on. */
async function newRepositoryId(principal: Principal = test.principal): Promise<number> {
  const what = { action: 'test/add', subject: 'repository' };
  const [row] = await test.storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind)
       VALUES (gen_random_uuid()::text, 'made', 'bare') RETURNING id`,
    ),
  );
  return row?.id ?? 0;
}

async function record(id: number, repository: MadeRepository, options?: RecordingOptions) {
  const head = repository.git('rev-parse', 'HEAD');
  const source = await repository.open();
  const what = { action: 'test/record', subject: `repository:${id}` };
  const activity = openActivity(test.storage);
  return test.storage.write(test.principal, what, (tx) =>
    activity.record(tx, id, source, head, options),
  );
}

/** All that the room says of a repository, in an order of our own. */
async function stored(repositoryId: number) {
  const activity = openActivity(test.storage);
  const days = await activity.contributions(test.principal, { repositoryId });
  return {
    days: inOrder(days.map((day) => ({ ...day, repository: '' }))),
    releases: (await activity.releases(test.principal, { repositoryId })).map(({ name, at }) => ({
      name,
      at,
    })),
    summary: {
      ...(await activity.summary(test.principal, [repositoryId])).get(repositoryId),
      repositoryId: 0,
    },
  };
}

function inOrder<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Everything read at once into a repository of its own. */
async function storedFromScratch(repository: MadeRepository) {
  const id = await newRepositoryId();
  await record(id, repository);
  return stored(id);
}

function shortlog(repository: MadeRepository): ReadonlyMap<string, number> {
  const lines = repository.git('shortlog', '-sne', '--no-merges', 'HEAD').split('\n');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf('\t') + 1), Number.parseInt(line, 10)]),
  );
}

async function commitsByPerson(repositoryId: number): Promise<ReadonlyMap<string, number>> {
  const days = await openActivity(test.storage).contributions(test.principal, { repositoryId });
  const counts = new Map<string, number>();
  for (const { person, commits } of days) counts.set(person, (counts.get(person) ?? 0) + commits);
  return counts;
}

it('counts as git does: rev-list for commits, shortlog for people', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@example.com>' });
  repository.commit({ by: 'ada <ADA@example.com>' });
  repository.commit({ by: 'Bo <bo@example.com>', at: '1999-12-31T23:59:59Z' });
  repository.commit({ files: { '.mailmap': 'Beatrice <b@example.com> <bo@example.com>\n' } });
  const id = await newRepositoryId();

  const { commits } = await record(id, repository);

  expect(commits).toBe(Number(repository.git('rev-list', '--count', '--no-merges', 'HEAD')));
  expect(await commitsByPerson(id)).toEqual(shortlog(repository));
  expect((await stored(id)).summary).toEqual({
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

  const { days, releases, summary } = await storedFromScratch(repository);

  expect(days).toEqual(inOrder(observed.days));
  expect(releases).toEqual(observed.releases.map(({ name, at }) => ({ name, at })));
  expect(summary.commits).toBe(observed.commits);
});

it('reads nothing again when nothing is new', async () => {
  const repository = make();
  repository.commit();
  const id = await newRepositoryId();
  await record(id, repository);
  const before = await stored(id);

  const second = await record(id, repository);

  expect(second).toMatchObject({ kind: 'nothing', added: 0, commits: 1 });
  expect(await stored(id)).toEqual(before);
});

it('reads only what is new', async () => {
  const repository = make();
  repository.commit();
  repository.commit();
  const id = await newRepositoryId();
  await record(id, repository);
  repository.commit({ by: 'Bo <bo@example.com>' });

  const second = await record(id, repository);

  expect(second).toMatchObject({ kind: 'go-on', added: 1, commits: 3 });
  expect(await stored(id)).toEqual(await storedFromScratch(repository));
});

it('forgets the commits of a branch that was rewritten', async () => {
  const repository = make();
  repository.commit();
  repository.commit({ by: 'Gone <gone@example.com>' });
  const id = await newRepositoryId();
  await record(id, repository);
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.commit({ by: 'Bo <bo@example.com>' });

  const second = await record(id, repository);

  expect(second).toMatchObject({ kind: 'go-on', added: 1, commits: 2 });
  expect(await commitsByPerson(id)).toEqual(shortlog(repository));
});

it('reads everything again when the old head is gone', async () => {
  const repository = make();
  repository.commit();
  repository.commit({ by: 'Gone <gone@example.com>' });
  const id = await newRepositoryId();
  await record(id, repository);
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.git('reflog', 'expire', '--expire=now', '--all');
  repository.git('gc', '-q', '--prune=now');

  const second = await record(id, repository);

  expect(second).toMatchObject({ kind: 'from-scratch', commits: 1 });
  expect(await commitsByPerson(id)).toEqual(shortlog(repository));
});

it('reads everything again when a shallow clone gets its history', async () => {
  const origin = make();
  origin.commit();
  origin.commit();
  const clone = make({ from: `file://${origin.folder}`, options: ['--depth', '1'] });
  const id = await newRepositoryId();
  const first = await record(id, clone);
  clone.git('fetch', '-q', '--unshallow');

  const second = await record(id, clone);

  expect(first).toMatchObject({ shallow: true, commits: 1 });
  expect(second).toMatchObject({ kind: 'from-scratch', shallow: false, commits: 2 });
});

it('follows a .mailmap that changes, without reading history again', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@example.com>' });
  repository.commit({ by: 'Augusta <ada@example.com>' });
  const id = await newRepositoryId();
  await record(id, repository);
  repository.commit({
    by: 'Ada <ada@example.com>',
    files: { '.mailmap': 'Ada <ada@example.com>\n' },
  });

  const second = await record(id, repository);

  expect(second.added).toBe(1);
  expect(await commitsByPerson(id)).toEqual(new Map([['Ada <ada@example.com>', 3]]));
});

it('follows tags that come, go and move', async () => {
  const repository = make();
  repository.commit();
  repository.git('tag', 'stays');
  repository.git('tag', 'goes');
  const id = await newRepositoryId();
  await record(id, repository);
  repository.git('tag', '-d', 'goes');
  repository.git('tag', 'comes');

  await record(id, repository);

  expect((await stored(id)).releases.map(({ name }) => name)).toEqual(['comes', 'stays']);
});

it('reads all again when asked to, and ends the same', async () => {
  const repository = make();
  repository.commit();
  const id = await newRepositoryId();
  await record(id, repository);
  const before = await stored(id);

  const second = await record(id, repository, { fromScratch: true });

  expect(second.kind).toBe('from-scratch');
  expect(await stored(id)).toEqual(before);
});

it('stores a name that is longer than an index can hold, shortened', async () => {
  const repository = make();
  repository.commit({ by: `${'Ŵ'.repeat(5000)} <${'w'.repeat(5000)}@example.com>` });
  const id = await newRepositoryId();

  const { commits } = await record(id, repository);

  expect(commits).toBe(1);
});

it('shows nothing of it to another organisation', async () => {
  const repository = make();
  repository.commit();
  repository.git('tag', 'v1');
  const id = await newRepositoryId();
  await record(id, repository);
  const stranger = await test.anotherOrganisation();
  const activity = openActivity(test.storage);

  const seen = [
    await activity.contributions(stranger, {}),
    await activity.releases(stranger, {}),
    [...(await activity.summary(stranger, [id])).keys()],
  ];

  expect(seen).toEqual([[], [], []]);
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
    const id = await newRepositoryId();
    for (const one of steps) {
      if (one.kind === 'commit') repository.commit(one.plan);
      else if (one.kind === 'record') await record(id, repository);
      else if (repository.git('rev-list', '--count', 'HEAD') !== '1') {
        repository.git('reset', '-q', '--hard', 'HEAD~1');
      }
    }
    await record(id, repository);

    expect(await stored(id)).toEqual(await storedFromScratch(repository));
    expect(await commitsByPerson(id)).toEqual(shortlog(repository));
  });
  await fc.assert(law, { numRuns: 12 });
}, 120_000);
