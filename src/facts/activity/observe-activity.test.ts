// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, it } from 'vitest';
import { observeActivity } from './observe-activity.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

const made: MadeRepository[] = [];
const make: typeof makeRepository = (...args) => {
  const repository = makeRepository(...args);
  made.push(repository);
  return repository;
};
afterEach(async () => {
  await Promise.all(made.splice(0).map((repository) => repository.remove()));
});

async function observe(repository: MadeRepository) {
  const head = repository.git('rev-parse', 'HEAD');
  return observeActivity(await repository.open(), head, { repository: '7' });
}

it('counts a commit on the UTC day it was written, whatever the clock on the wall said', async () => {
  const repository = make();
  repository.commit({ at: '2026-03-01T23:30:00-0500' });

  const { days } = await observe(repository);

  expect(days).toEqual([
    {
      person: 'Ada Lovelace <ada@engine.example>',
      label: 'Ada Lovelace',
      actorClass: 'human',
      employer: 'engine.example',
      day: '2026-03-02',
      commits: 1,
      repository: '7',
    },
  ]);
});

it('counts merges apart', async () => {
  const repository = make();
  repository.commit({ files: { a: '1' } });
  repository.git('checkout', '-q', '-b', 'side');
  repository.commit({ files: { b: '1' } });
  repository.git('checkout', '-q', 'main');
  repository.commit({ files: { c: '1' } });
  repository.git('-c', 'user.name=A', '-c', 'user.email=a@x.example', 'merge', '-q', 'side');

  const { commits, merges } = await observe(repository);

  expect({ commits, merges }).toEqual({ commits: 3, merges: 1 });
});

it('lets .mailmap say who is who, and the address of the day for whom they worked', async () => {
  const repository = make();
  repository.commit({ by: 'Ada <ada@redhat.com>' });
  repository.commit({ by: 'A. Lovelace <ada@home.invalid>' });
  repository.commit({
    by: 'Ada Lovelace <ada@gnome.org>',
    files: {
      '.mailmap':
        'Ada Lovelace <ada@mozilla.com> <ada@redhat.com>\nAda Lovelace <ada@mozilla.com> <ada@home.invalid>\n',
    },
  });

  const { days } = await observe(repository);

  const byEmployer = days.map(({ person, employer }) => [person, employer]);
  expect(byEmployer).toContainEqual(['Ada Lovelace <ada@mozilla.com>', 'redhat.com']);
  expect(byEmployer).toContainEqual(['Ada Lovelace <ada@mozilla.com>', 'mozilla.com']);
});

it('does not follow a .mailmap that is a link', async () => {
  const repository = make();
  repository.commit({
    files: { people: 'Someone Else <else@example.com> <ada@engine.example>\n' },
  });
  repository.git('config', 'core.symlinks', 'true');
  const blob = repository.git('rev-parse', 'HEAD:people');
  repository.git('update-index', '--add', '--cacheinfo', `120000,${blob},.mailmap`);
  repository.git('commit', '-q', '-m', 'link', '--author', 'Ada Lovelace <ada@engine.example>');

  const { days } = await observe(repository);

  expect(new Set(days.map(({ label }) => label))).toEqual(new Set(['Ada Lovelace']));
});

it('tells a bot from a person', async () => {
  const repository = make();
  repository.commit({ by: 'renovate[bot] <bot@renovateapp.com>' });

  const { days } = await observe(repository);

  expect(days.map(({ actorClass }) => actorClass)).toEqual(['bot']);
});

it('takes every tag for a release, at the date of the tag', async () => {
  const repository = make();
  repository.commit({ at: '2026-01-01T00:00:00Z' });
  repository.git('tag', 'v1');

  const { releases } = await observe(repository);

  expect(releases).toEqual([{ name: 'v1', at: '2026-03-01T12:00:00Z', repository: '7' }]);
});

it('says that a shallow clone leaves history out', async () => {
  const origin = make();
  origin.commit();
  origin.commit();
  const clone = make({ from: `file://${origin.folder}`, options: ['--depth', '1'] });

  const { shallow, commits, problems } = await observe(clone);

  expect({ shallow, commits }).toEqual({ shallow: true, commits: 1 });
  expect(problems.map(({ code }) => code)).toEqual(['activity/shallow-clone']);
});

it('stops when it is told to', async () => {
  const repository = make();
  const head = repository.commit();
  const source = await repository.open();

  const observing = observeActivity(source, head, { signal: AbortSignal.abort() });

  await expect(observing).rejects.toThrow(/abort/i);
});
