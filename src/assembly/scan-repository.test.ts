// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let repository: TestRepository;
beforeEach(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('app');
});
afterEach(async () => {
  await test.close();
  repository.remove();
});

const everything = { sort: 'name', order: 'asc', limit: 50 } as const;

it('goes from a repository to an objective', async () => {
  const licenses = { a: 'MIT', b: 'ISC', c: 'Apache-2.0', d: 'BSD-3-Clause', e: 'GPL-3.0-only' };
  repository.commit({ 'package-lock.json': packageLock(licenses) });
  repository.git('tag', 'v1.0.0');

  const id = await test.scan(repository.folder);
  const { office, principal } = test;

  expect(await office.portfolio.get(principal, id)).toMatchObject({
    state: 'scanned',
    problems: 0,
    branch: 'main',
  });
  const components = await office.compliance.components(principal, everything);
  expect(components.items.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['a', 'allowed'],
    ['b', 'allowed'],
    ['c', 'allowed'],
    ['d', 'allowed'],
    ['e', 'forbidden'],
  ]);
  const findings = await office.compliance.findings(principal, { state: 'open', limit: 9 });
  expect(findings.items).toMatchObject([
    { rule: 'strong-copyleft-shipped', component: { name: 'e' } },
  ]);
  const { objectives } = await office.strategy.objectives(principal, office.clock.now());
  const compliance = objectives
    .flatMap(({ keyResults }) => keyResults)
    .find(({ value }) => value === 0.8);
  expect(compliance).toMatchObject({
    source: 'bound',
    baseline: 0.8,
    status: 'known',
    progress: 0,
  });
});

it('a second scan of an unchanged repository does nothing and says so', async () => {
  repository.commit({ 'package-lock.json': packageLock({ a: 'MIT' }) });
  const id = await test.scan(repository.folder);
  const before = await test.office.portfolio.get(test.principal, id);

  await test.scan(repository.folder);

  expect(await test.office.portfolio.get(test.principal, id)).toEqual(before);
  const jobs = await test.office.jobs.list(test.principal, { limit: 10 });
  const scans = jobs.filter(({ kind }) => kind === 'scan-repository');
  expect(scans.map(({ message }) => message?.includes('unchanged since'))).toEqual([true, false]);
});

it('a new commit is read, and what left the lock file leaves the inventory', async () => {
  repository.commit({ 'package-lock.json': packageLock({ a: 'MIT', b: 'GPL-3.0-only' }) });
  await test.scan(repository.folder);
  repository.commit({ 'package-lock.json': packageLock({ a: 'MIT' }) });

  const id = await test.scan(repository.folder);

  const { office, principal } = test;
  const { items } = await office.compliance.components(principal, everything);
  expect(items.map(({ name }) => name)).toEqual(['a']);
  expect((await office.compliance.findings(principal, { state: 'gone', limit: 5 })).total).toBe(1);
  expect((await office.activity.summary(principal, [id])).get(id)).toMatchObject({
    commits: 2,
    contributors: 1,
  });
});

it('a new tag on an old commit is news', async () => {
  repository.commit({ 'package-lock.json': packageLock({ a: 'MIT' }) });
  const id = await test.scan(repository.folder);
  repository.git('tag', 'v1.0.0');

  await test.scan(repository.folder);

  const releases = await test.office.activity.releases(test.principal, { repositoryId: id });
  expect(releases.map(({ name }) => name)).toEqual(['v1.0.0']);
});

it('a repository without a commit is empty, not broken', async () => {
  const id = await test.scan(repository.folder);

  expect(await test.office.portfolio.get(test.principal, id)).toMatchObject({
    state: 'empty',
    problems: 0,
  });
});

it('a repository that breaks keeps its facts and gets a problem', async () => {
  repository.commit({ 'package-lock.json': packageLock({ a: 'MIT' }) });
  const id = await test.scan(repository.folder);
  rmSync(join(repository.folder, '.git', 'HEAD'));

  await test.scan(repository.folder);

  const { office, principal } = test;
  expect(await office.portfolio.get(principal, id)).toMatchObject({ state: 'problem' });
  expect(await office.portfolio.problems(principal, id)).toMatchObject([
    { code: 'git/not-a-repository' },
  ]);
  expect((await office.compliance.components(principal, everything)).total).toBe(1);
});

it('a lock file of garbage is one problem and does not hide the others', async () => {
  repository.commit({
    'package-lock.json': packageLock({ a: 'MIT' }),
    'web/package-lock.json': '{ "packages": ',
  });

  const id = await test.scan(repository.folder);

  const problems = await test.office.portfolio.problems(test.principal, id);
  expect(problems.map(({ path }) => path)).toEqual(['web/package-lock.json']);
  expect((await test.office.compliance.components(test.principal, everything)).total).toBe(1);
});
