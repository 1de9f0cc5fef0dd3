// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal } from '#model';
import {
  type ComponentStore,
  observation,
  openComponentStore,
  purlOf,
  used,
} from './component-store.fixture.ts';

let store: ComponentStore;
beforeAll(async () => {
  store = await openComponentStore();
});
afterAll(() => store.test.close());

async function componentOf(principal: Principal, name: string) {
  return store.components.get(principal, await store.idOf(principal, name));
}

it('says where it is used, and through what', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  const chain = ['lamp', 'wick', 'cotton'];

  await store.record(
    principal,
    id,
    observation(
      { name: 'lamp', direct: true, via: ['lamp'] },
      { name: 'wick', direct: false, via: ['lamp', 'wick'] },
      { name: 'cotton', direct: false, via: chain, line: 12 },
      { name: 'cotton', path: 'docs/package.json', origin: 'example' },
    ),
  );

  expect(await store.components.usages(principal, await store.idOf(principal, 'cotton'))).toEqual([
    {
      repositoryId: id,
      path: 'docs/package.json',
      line: 1,
      scope: 'runtime',
      direct: undefined,
      origin: 'example',
      range: undefined,
      via: [],
    },
    {
      repositoryId: id,
      path: 'package-lock.json',
      line: 12,
      scope: 'runtime',
      direct: false,
      origin: 'own',
      range: undefined,
      via: chain.map(purlOf),
    },
  ]);
});

it('keeps a licence that only another repository’s lock knew', async () => {
  const principal = await store.test.anotherOrganisation();
  const [one, two] = [
    await store.newRepositoryId(principal),
    await store.newRepositoryId(principal),
  ];
  const declared = {
    declared: 'MIT License',
    declaredSource: 'package-lock.json:7',
    normalised: 'MIT',
    effective: 'MIT',
  };
  await store.record(principal, one, observation({ name: 'oil', licenses: declared }));

  await store.record(principal, two, observation({ name: 'oil' }));

  const { license, licenseChain } = await componentOf(principal, 'oil');
  expect(license).toBe('MIT');
  expect(licenseChain.map(({ step, value, repositoryId }) => [step, value, repositoryId])).toEqual([
    ['declared', 'MIT License', one],
    ['normalised', 'MIT', undefined],
    ['installed', undefined, undefined],
    ['registry', undefined, undefined],
    ['detected', undefined, undefined],
    ['effective', 'MIT', undefined],
  ]);
});

it('lets the lock go before the installed package, whichever was seen first', async () => {
  const principal = await store.test.anotherOrganisation();
  const [one, two] = [
    await store.newRepositoryId(principal),
    await store.newRepositoryId(principal),
  ];
  const fromLock = { declared: 'ISC', declaredSource: 'a:1', normalised: 'ISC', effective: 'ISC' };
  const fromTree = {
    installed: 'Apache 2',
    installedSource: 'node_modules/oil/package.json',
    installedNormalised: 'Apache-2.0',
    effective: 'Apache-2.0',
  };

  await store.record(principal, one, observation({ name: 'oil', licenses: fromLock }));
  await store.record(principal, two, observation({ name: 'oil', licenses: fromTree }));
  await store.record(principal, two, observation({ name: 'wick', licenses: fromTree }));
  await store.record(principal, one, observation({ name: 'wick', licenses: fromLock }));

  expect((await componentOf(principal, 'oil')).license).toBe('ISC');
  expect((await componentOf(principal, 'wick')).license).toBe('ISC');
});

it('keeps the wording of a licence that it cannot name', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  const licenses = { declared: 'Ask Bob', declaredSource: 'package-lock.json:7' };

  await store.record(principal, id, observation({ name: 'oil', licenses }));

  const { license, licenseChain } = await componentOf(principal, 'oil');
  expect(license).toBeUndefined();
  expect(licenseChain[0]).toMatchObject({ value: 'Ask Bob', source: 'package-lock.json:7' });
});

it('lists other versions in use, manifests, licence files and counts', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  const newer = { ...used({ name: 'oil' }), purl: 'pkg:npm/oil@2.0.0', version: '2.0.0' };
  const base = observation({ name: 'oil' });
  const licenseFile = {
    path: 'LICENSE',
    origin: 'own',
    license: 'MIT',
    kind: 'exact',
    score: 1,
  } as const;

  await store.record(principal, id, {
    ...base,
    components: [...base.components, newer],
    manifests: base.manifests.map((manifest) => ({ ...manifest, components: 2 })),
    licenseFiles: [licenseFile],
  });

  const [oil] = await store.query<{ id: number }>(
    principal,
    "SELECT id FROM components_component WHERE version = '1.0.0'",
  );
  expect(await store.components.otherVersions(principal, oil?.id ?? 0)).toMatchObject([
    { version: '2.0.0', repositories: 1 },
  ]);
  expect(await store.components.manifests(principal, id)).toEqual([
    { path: 'package-lock.json', reader: 'npm/package-lock', origin: 'own', components: 2 },
  ]);
  expect(await store.components.licenseFiles(principal, id)).toEqual([
    { path: 'LICENSE', license: 'MIT', kind: 'exact', score: 1 },
  ]);
  expect([...(await store.components.counts(principal, [id, 0]))]).toEqual([[id, 2]]);
});

it('leaves out a name that no index can hold, and says so', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  const name = Array.from({ length: 1000 }, (_, i) => i.toString(36)).join('');

  const { problems } = await store.record(principal, id, observation({ name }, { name: 'oil' }));

  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['components/name-too-long', 'package-lock.json'],
  ]);
  expect([...(await store.components.counts(principal, [id]))]).toEqual([[id, 1]]);
});

it('forgets the usages of a repository that is taken out', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  await store.record(principal, id, observation({ name: 'oil' }));
  const what = { action: 'test/remove', subject: `repository:${id}` };

  await store.test.storage.write(principal, what, (tx) =>
    tx.query('DELETE FROM portfolio_repository WHERE id = $1', [id]),
  );

  expect(await store.query(principal, 'SELECT * FROM components_in_use')).toEqual([]);
});

it('shows nothing of it to another organisation', async () => {
  const principal = await store.test.anotherOrganisation();
  const stranger = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  await store.record(principal, id, observation({ name: 'oil' }));
  const oil = await store.idOf(principal, 'oil');

  expect(await store.query(stranger, 'SELECT * FROM components_in_use')).toEqual([]);
  expect(await store.components.usages(stranger, oil)).toEqual([]);
  await expect(store.components.get(stranger, oil)).rejects.toMatchObject({ kind: 'not-found' });
});
