// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '#surfaces/http';
import { measurementRoom } from '../measurement-room.ts';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from '../office.fixture.ts';
import { upstreamsRoom } from './upstreams-room.ts';

let test: TestOffice;
let caller: Caller;
const made: TestRepository[] = [];
beforeAll(async () => {
  test = await openTestOffice();
  caller = { ...test.principal, accountId: 1, name: 'Ada', organisationName: 'Test' };
  const app = repository('app');
  app.commit({
    'go.mod':
      'module example.org/app\n\nrequire (\n\tgithub.com/ada/lamp v1.0.0\n\tgithub.com/bob/wick v1.0.0 // indirect\n)\n',
  });
  await test.scan(app.folder);
});
afterAll(async () => {
  await test.close();
  for (const one of made) one.remove();
});

function repository(name: string): TestRepository {
  const one = makeTestRepository(name);
  made.push(one);
  return one;
}

/** A clone of ada/lamp that uses a package itself. */
function lampClone(): TestRepository {
  const lamp = repository('lamp');
  lamp.commit({ 'go.mod': 'module github.com/ada/lamp\n\nrequire github.com/eve/oil v1.0.0\n' });
  lamp.git('remote', 'add', 'origin', 'https://github.com/Ada/Lamp.git');
  return lamp;
}

const ALL = { show: 'all', limit: 100 } as const;

it('names what we stand on and how to measure it, and measures it once there is a clone', async () => {
  const room = upstreamsRoom(test.office);
  const before = await room.projects(caller, ALL);
  const lamp = lampClone();

  const { repositoryId } = await room.addClone(caller, { location: lamp.folder });
  await test.office.jobs.idle();
  const after = await room.projects(caller, ALL);

  expect(before).toMatchObject({ total: 2, measured: 0 });
  expect(before.items.map(({ name, state, address }) => [name, state, address])).toEqual([
    ['ada/lamp', 'no-clone', 'https://github.com/ada/lamp'],
    ['bob/wick', 'no-clone', 'https://github.com/bob/wick'],
  ]);
  expect(after).toMatchObject({ total: 2, measured: 1 });
  expect(after.items[0]).toMatchObject({
    ...{ key: 'github.com/ada/lamp', state: 'measured', repositories: 1, directly: 1 },
    clone: { repositoryId, name: 'lamp', isUpstream: true, hasForge: false },
    figures: { 'days-since-last-commit': { status: 'known' } },
  });
  expect((await room.projects(caller, { ...ALL, show: 'not-measured' })).items).toMatchObject([
    { name: 'bob/wick' },
  ]);
  expect((await room.projects(caller, { ...ALL, search: 'wick' })).total).toBe(1);
});

it('counts nothing of a clone as ours, and all of it once it is said to be ours', async () => {
  const { office, principal } = test;
  const room = upstreamsRoom(office);
  const lamp = (await office.portfolio.all(principal)).find(({ name }) => name === 'lamp');
  const id = lamp?.id ?? 0;
  const ours = async () => ({
    projects: (await measurementRoom(office).projects(caller)).projects.map(({ name }) => name),
    days: new Set(
      (await office.activity.contributions(principal, {})).map((day) => Number(day.repository)),
    ).has(id),
    packages: (await room.projects(caller, ALL)).items.map(({ name }) => name),
  });

  expect(await ours()).toEqual({
    projects: ['app'],
    days: false,
    packages: ['ada/lamp', 'bob/wick'],
  });
  expect(await room.mark(caller, { id, isUpstream: true })).toEqual({ repositoryId: id });
  await room.mark(caller, { id, isUpstream: false });
  await office.jobs.idle();

  expect(await ours()).toEqual({
    projects: ['app', 'lamp'],
    days: true,
    packages: ['ada/lamp', 'eve/oil', 'bob/wick'],
  });
});

it('refuses a folder without a repository of its own, and whoever may not', async () => {
  const room = upstreamsRoom(test.office);
  const [app] = made;
  app?.commit({ 'inner/file.txt': 'text' });

  await expect(room.addClone(caller, { location: `${app?.folder}/inner` })).rejects.toMatchObject({
    code: 'measurement/no-clone-there',
  });
  await expect(
    room.addClone({ ...caller, role: 'auditor' }, { location: app?.folder ?? '' }),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
});
