// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Origin, Principal, Scope } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import type { ComponentObservation, LicenseChain, ObservedComponent } from './observation.ts';
import { type Components, openComponents } from './open-components.ts';

let test: TestStorage;
let components: Components;
beforeAll(async () => {
  test = await createTestStorage();
  components = openComponents(test.storage);
});
afterAll(() => test.close());

interface Use {
  readonly name: string;
  readonly path?: string;
  readonly scope?: Scope;
  readonly direct?: boolean | undefined;
  readonly origin?: Origin;
  readonly via?: readonly string[];
  readonly licenses?: LicenseChain;
  readonly line?: number;
}

const purlOf = (name: string) => `pkg:npm/${name}@1.0.0`;

function used({ name, path = 'package-lock.json', ...rest }: Use): ObservedComponent {
  return {
    purl: purlOf(name),
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    scope: rest.scope ?? 'runtime',
    direct: rest.direct,
    origin: rest.origin ?? 'own',
    via: (rest.via ?? []).map(purlOf),
    evidence: { path, line: rest.line ?? 1 },
    licenses: rest.licenses ?? {},
  };
}

function observation(...uses: readonly Use[]): ComponentObservation {
  const found = uses.map(used);
  const originByPath = new Map(found.map(({ evidence, origin }) => [evidence.path, origin]));
  return {
    commit: 'c'.repeat(40),
    projects: [],
    components: found,
    edges: [],
    manifests: [...originByPath].map(([path, origin]) => ({
      components: found.filter(({ evidence }) => evidence.path === path).length,
      path,
      origin,
      readerId: 'npm/package-lock',
    })),
    licenseFiles: [],
    problems: [],
  };
}

async function newRepositoryId(principal: Principal): Promise<number> {
  const what = { action: 'test/add', subject: 'repository' };
  const [row] = await test.storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind)
       VALUES (gen_random_uuid()::text, 'made', 'bare') RETURNING id`,
    ),
  );
  return row?.id ?? 0;
}

function record(principal: Principal, id: number, observed: ComponentObservation) {
  const what = { action: 'test/record', subject: `repository:${id}` };
  return test.storage.write(principal, what, (tx) => components.record(tx, id, observed));
}

function query<Row extends object>(principal: Principal, sql: string): Promise<readonly Row[]> {
  return test.storage.read(principal, (tx) => tx.query<Row>(sql));
}

async function idOf(principal: Principal, name: string): Promise<number> {
  const rows = await query<{ id: number; name: string }>(
    principal,
    'SELECT id, name FROM components_component',
  );
  return rows.find((row) => row.name === name)?.id ?? 0;
}

async function componentOf(principal: Principal, name: string) {
  return components.get(principal, await idOf(principal, name));
}

it('stores a component version once, however many repositories use it', async () => {
  const principal = await test.anotherOrganisation();
  const [one, two] = [await newRepositoryId(principal), await newRepositoryId(principal)];

  await record(principal, one, observation({ name: 'oil', scope: 'dev', direct: true }));
  await record(principal, two, observation({ name: 'oil', origin: 'example', direct: false }));

  expect(await componentOf(principal, 'oil')).toMatchObject({
    purl: 'pkg:npm/oil@1.0.0',
    repositories: 2,
    direct: true,
    scopes: ['dev', 'runtime'],
    origins: ['example', 'own'],
  });
});

it('says where it is used, and through what', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  const chain = ['lamp', 'wick', 'cotton'];

  await record(
    principal,
    id,
    observation(
      { name: 'lamp', direct: true, via: ['lamp'] },
      { name: 'wick', direct: false, via: ['lamp', 'wick'] },
      { name: 'cotton', direct: false, via: chain, line: 12 },
      { name: 'cotton', path: 'docs/package.json', origin: 'example' },
    ),
  );

  expect(await components.usages(principal, await idOf(principal, 'cotton'))).toEqual([
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
  const principal = await test.anotherOrganisation();
  const [one, two] = [await newRepositoryId(principal), await newRepositoryId(principal)];
  const declared = {
    declared: 'MIT License',
    declaredSource: 'package-lock.json:7',
    normalised: 'MIT',
    effective: 'MIT',
  };
  await record(principal, one, observation({ name: 'oil', licenses: declared }));

  await record(principal, two, observation({ name: 'oil' }));

  const { license, licenseChain } = await componentOf(principal, 'oil');
  expect(license).toBe('MIT');
  expect(licenseChain.map(({ step, value, repositoryId }) => [step, value, repositoryId])).toEqual([
    ['declared', 'MIT License', one],
    ['normalised', 'MIT', undefined],
    ['installed', undefined, undefined],
    ['effective', 'MIT', undefined],
  ]);
});

it('lets the lock go before the installed package, whichever was seen first', async () => {
  const principal = await test.anotherOrganisation();
  const [one, two] = [await newRepositoryId(principal), await newRepositoryId(principal)];
  const fromLock = { declared: 'ISC', declaredSource: 'a:1', normalised: 'ISC', effective: 'ISC' };
  const fromTree = {
    installed: 'Apache 2',
    installedSource: 'node_modules/oil/package.json',
    installedNormalised: 'Apache-2.0',
    effective: 'Apache-2.0',
  };

  await record(principal, one, observation({ name: 'oil', licenses: fromLock }));
  await record(principal, two, observation({ name: 'oil', licenses: fromTree }));
  await record(principal, two, observation({ name: 'wick', licenses: fromTree }));
  await record(principal, one, observation({ name: 'wick', licenses: fromLock }));

  expect((await componentOf(principal, 'oil')).license).toBe('ISC');
  expect((await componentOf(principal, 'wick')).license).toBe('ISC');
});

it('keeps the wording of a licence that it cannot name', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  const licenses = { declared: 'Ask Bob', declaredSource: 'package-lock.json:7' };

  await record(principal, id, observation({ name: 'oil', licenses }));

  const { license, licenseChain } = await componentOf(principal, 'oil');
  expect(license).toBeUndefined();
  expect(licenseChain[0]).toMatchObject({ value: 'Ask Bob', source: 'package-lock.json:7' });
});

it('counts a component that nobody uses any more as used by nobody', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  await record(principal, id, observation({ name: 'oil', direct: true }));
  const oil = await idOf(principal, 'oil');

  const { touched } = await record(principal, id, observation({ name: 'wick' }));

  expect(new Set(touched)).toEqual(new Set([oil, await idOf(principal, 'wick')]));
  expect(await components.get(principal, oil)).toMatchObject({
    repositories: 0,
    direct: false,
    scopes: [],
    origins: [],
  });
});

it('lists other versions in use, manifests, licence files and counts', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  const newer = { ...used({ name: 'oil' }), purl: 'pkg:npm/oil@2.0.0', version: '2.0.0' };
  const base = observation({ name: 'oil' });
  const licenseFile = {
    path: 'LICENSE',
    origin: 'own',
    license: 'MIT',
    kind: 'exact',
    score: 1,
  } as const;

  await record(principal, id, {
    ...base,
    components: [...base.components, newer],
    manifests: base.manifests.map((manifest) => ({ ...manifest, components: 2 })),
    licenseFiles: [licenseFile],
  });

  const [oil] = await query<{ id: number }>(
    principal,
    "SELECT id FROM components_component WHERE version = '1.0.0'",
  );
  expect(await components.otherVersions(principal, oil?.id ?? 0)).toMatchObject([
    { version: '2.0.0', repositories: 1 },
  ]);
  expect(await components.manifests(principal, id)).toEqual([
    { path: 'package-lock.json', reader: 'npm/package-lock', origin: 'own', components: 2 },
  ]);
  expect(await components.licenseFiles(principal, id)).toEqual([
    { path: 'LICENSE', license: 'MIT', kind: 'exact', score: 1 },
  ]);
  expect([...(await components.counts(principal, [id, 0]))]).toEqual([[id, 2]]);
});

it('leaves out a name that no index can hold, and says so', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  const name = Array.from({ length: 1000 }, (_, i) => i.toString(36)).join('');

  const { problems } = await record(principal, id, observation({ name }, { name: 'oil' }));

  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['components/name-too-long', 'package-lock.json'],
  ]);
  expect([...(await components.counts(principal, [id]))]).toEqual([[id, 1]]);
});

it('forgets the usages of a repository that is taken out', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  await record(principal, id, observation({ name: 'oil' }));
  const what = { action: 'test/remove', subject: `repository:${id}` };

  await test.storage.write(principal, what, (tx) =>
    tx.query('DELETE FROM portfolio_repository WHERE id = $1', [id]),
  );

  expect(await query(principal, 'SELECT * FROM components_in_use')).toEqual([]);
});

it('shows nothing of it to another organisation', async () => {
  const principal = await test.anotherOrganisation();
  const stranger = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);
  await record(principal, id, observation({ name: 'oil' }));
  const oil = await idOf(principal, 'oil');

  expect(await query(stranger, 'SELECT * FROM components_in_use')).toEqual([]);
  expect(await components.usages(stranger, oil)).toEqual([]);
  await expect(components.get(stranger, oil)).rejects.toMatchObject({ kind: 'not-found' });
});

it('lets two repositories with the same components be recorded at the same time', async () => {
  const principal = await test.anotherOrganisation();
  const ids = [1, 2, 3, 4];
  const repositories = await Promise.all(ids.map(() => newRepositoryId(principal)));
  const names = ['a', 'b', 'c', 'd', 'e'];

  await Promise.all(
    repositories.map((id, i) => {
      const turned = [...names.slice(i), ...names.slice(0, i)];
      return record(principal, id, observation(...turned.map((name) => ({ name }))));
    }),
  );

  const rows = await query<{ repositories: number }>(
    principal,
    'SELECT repositories FROM components_component',
  );
  expect(rows.map((row) => row.repositories)).toEqual([4, 4, 4, 4, 4]);
});

it('counts a repository once that is recorded twice at the same time', async () => {
  const principal = await test.anotherOrganisation();
  const id = await newRepositoryId(principal);

  await Promise.all([1, 2].map(() => record(principal, id, observation({ name: 'oil' }))));

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
    components: await query(principal, 'SELECT * FROM components_component ORDER BY purl'),
    usages: await query(
      principal,
      'SELECT * FROM components_in_use ORDER BY repository_id, path, purl',
    ),
  };
}

it('keeps every roll-up equal to a fresh count, and recording twice is recording once', async () => {
  const law = fc.asyncProperty(scans, async (all) => {
    const principal = await test.anotherOrganisation();
    const repositories = [1, 2, 3].map(() => newRepositoryId(principal));
    for (const { repository, uses } of all) {
      const id = (await repositories[repository]) ?? 0;
      await record(principal, id, observation(...uses));
      const once = await everything(principal);
      await record(principal, id, observation(...uses));
      expect(await everything(principal)).toEqual(once);
    }

    const kept = await query(
      principal,
      `SELECT id, repositories, direct, scopes, origins FROM components_component
       WHERE repositories > 0 ORDER BY id`,
    );
    const counted = await query(
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
