// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal, Scope } from '#model';
import {
  type ComponentStore,
  observation,
  openComponentStore,
  type Use,
} from './component-store.fixture.ts';

let store: ComponentStore;
beforeAll(async () => {
  store = await openComponentStore();
});
afterAll(() => store.test.close());

async function componentOf(principal: Principal, name: string) {
  return store.components.get(principal, await store.idOf(principal, name));
}

it('stores a component version once, however many repositories use it', async () => {
  const principal = await store.test.anotherOrganisation();
  const [one, two] = [
    await store.newRepositoryId(principal),
    await store.newRepositoryId(principal),
  ];

  await store.record(principal, one, observation({ name: 'oil', scope: 'dev', direct: true }));
  await store.record(
    principal,
    two,
    observation({ name: 'oil', origin: 'example', direct: false }),
  );

  expect(await componentOf(principal, 'oil')).toMatchObject({
    purl: 'pkg:npm/oil@1.0.0',
    repositories: 2,
    direct: true,
    scopes: ['dev', 'runtime'],
    origins: ['example', 'own'],
  });
});

it('counts a component that nobody uses any more as used by nobody', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  await store.record(principal, id, observation({ name: 'oil', direct: true }));
  const oil = await store.idOf(principal, 'oil');

  const { touched } = await store.record(principal, id, observation({ name: 'wick' }));

  expect(new Set(touched)).toEqual(new Set([oil, await store.idOf(principal, 'wick')]));
  expect(await store.components.get(principal, oil)).toMatchObject({
    repositories: 0,
    direct: false,
    scopes: [],
    origins: [],
  });
});

it('lets two repositories with the same components be recorded at the same time', async () => {
  const principal = await store.test.anotherOrganisation();
  const ids = [1, 2, 3, 4];
  const repositories = await Promise.all(ids.map(() => store.newRepositoryId(principal)));
  const names = ['a', 'b', 'c', 'd', 'e'];

  await Promise.all(
    repositories.map((id, i) => {
      const turned = [...names.slice(i), ...names.slice(0, i)];
      return store.record(principal, id, observation(...turned.map((name) => ({ name }))));
    }),
  );

  const rows = await store.query<{ repositories: number }>(
    principal,
    'SELECT repositories FROM components_component',
  );
  expect(rows.map((row) => row.repositories)).toEqual([4, 4, 4, 4, 4]);
});

it('counts a repository once that is recorded twice at the same time', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);

  await Promise.all([1, 2].map(() => store.record(principal, id, observation({ name: 'oil' }))));

  expect(await componentOf(principal, 'oil')).toMatchObject({ repositories: 1 });
});

const use: fc.Arbitrary<Use> = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  path: fc.constantFrom('x/package.json', 'package-lock.json'),
  scope: fc.constantFrom<Scope>('runtime', 'dev'),
  direct: fc.constantFrom(true, false, undefined),
});
const scans = fc.array(
  fc.record({
    repository: fc.integer({ min: 0, max: 2 }),
    uses: fc.uniqueArray(use, { maxLength: 6, selector: ({ name, path }) => `${path} ${name}` }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** All that is stored, without ids that a second writing may change. */
async function everything(principal: Principal) {
  return {
    components: await store.query(principal, 'SELECT * FROM components_component ORDER BY purl'),
    usages: await store.query(
      principal,
      'SELECT * FROM components_in_use ORDER BY repository_id, path, purl',
    ),
  };
}

it('keeps every roll-up equal to a fresh count, and recording twice is recording once', async () => {
  const law = fc.asyncProperty(scans, async (all) => {
    const principal = await store.test.anotherOrganisation();
    const repositories = [1, 2, 3].map(() => store.newRepositoryId(principal));
    for (const { repository, uses } of all) {
      const id = (await repositories[repository]) ?? 0;
      await store.record(principal, id, observation(...uses));
      const once = await everything(principal);
      await store.record(principal, id, observation(...uses));
      expect(await everything(principal)).toEqual(once);
    }

    const kept = await store.query(
      principal,
      `SELECT id, repositories, direct, scopes, origins FROM components_component
       WHERE repositories > 0 ORDER BY id`,
    );
    const counted = await store.query(
      principal,
      `SELECT component_id AS id, count(DISTINCT repository_id) AS repositories,
         coalesce(bool_or(direct), false) AS direct, array_agg(DISTINCT scope ORDER BY scope) AS scopes,
         array_agg(DISTINCT origin ORDER BY origin) AS origins
       FROM components_in_use GROUP BY component_id ORDER BY component_id`,
    );
    expect(kept).toEqual(counted);
  });
  await fc.assert(law, { numRuns: 15 });
}, 60_000);
