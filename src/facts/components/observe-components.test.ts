// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, it } from 'vitest';
import type { InstalledPackageSays, ObservingOptions, ReadingProgress } from './file-tree.ts';
import { observeComponents } from './observe-components.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

const made: MadeRepository[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((one) => one.remove()));
});

type Files = Readonly<Record<string, string>>;

async function observe(files: Files, options: ObservingOptions = {}, links: Files = {}) {
  const one = await makeRepository(files, links);
  made.push(one);
  return observeComponents(one.repository, one.commit, options);
}

const json = (value: unknown) => JSON.stringify(value, undefined, 2);

/** A package.json and its lock: lamp asks for wick, wick for cotton. */
function lamp(licenses: { readonly wick?: string; readonly cotton?: string } = {}): Files {
  return {
    'package.json': json({ name: 'lamp', license: 'MIT', dependencies: { wick: '^1.0.0' } }),
    'package-lock.json': json({
      name: 'lamp',
      lockfileVersion: 3,
      packages: {
        '': { name: 'lamp', license: 'MIT', dependencies: { wick: '^1.0.0' } },
        'node_modules/wick': {
          version: '1.2.0',
          license: licenses.wick,
          dependencies: { cotton: '*' },
        },
        'node_modules/cotton': { version: '3.0.0', license: licenses.cotton },
      },
    }),
  };
}

it('joins a manifest with its lock, and says where everything comes from', async () => {
  const { components, manifests, projects, problems } = await observe(lamp({ wick: 'Apache 2' }));

  expect(problems).toEqual([]);
  expect(projects.map(({ name }) => name)).toEqual(['lamp']);
  expect(manifests.map(({ path, components: count }) => [path, count])).toEqual([
    ['package-lock.json', 2],
    ['package.json', 0],
  ]);
  const wick = components.find(({ name }) => name === 'wick');
  expect(wick).toMatchObject({
    purl: 'pkg:npm/wick@1.2.0',
    direct: true,
    range: '^1.0.0',
    origin: 'own',
    via: ['pkg:npm/wick@1.2.0'],
  });
  expect(wick?.licenses).toEqual({
    declared: 'Apache 2',
    declaredSource: `package-lock.json:${wick?.evidence.line}`,
    normalised: 'Apache-2.0',
    effective: 'Apache-2.0',
  });
  expect(components.find(({ name }) => name === 'cotton')).toMatchObject({
    direct: false,
    via: ['pkg:npm/wick@1.2.0', 'pkg:npm/cotton@3.0.0'],
    licenses: {},
  });
});

it('asks the installed tree for all, and lets the lock speak first', async () => {
  const asked: string[] = [];

  const { components } = await observe(lamp({ wick: 'ISC' }), {
    installed: async (wanted) => {
      asked.push(...wanted.map(({ purl }) => purl));
      return installedTree({ wick: { license: 'MIT' }, cotton: { license: 'BSD-3-Clause' } });
    },
  });

  expect(asked).toEqual(['pkg:npm/wick@1.2.0', 'pkg:npm/cotton@3.0.0']);
  expect(components.find(({ name }) => name === 'wick')?.licenses).toMatchObject({
    normalised: 'ISC',
    installedNormalised: 'MIT',
    effective: 'ISC',
  });
  expect(components.find(({ name }) => name === 'cotton')?.licenses).toEqual({
    installed: 'BSD-3-Clause',
    installedSource: 'node_modules/cotton/package.json',
    installedNormalised: 'BSD-3-Clause',
    effective: 'BSD-3-Clause',
  });
});

it('asks the cache of the registries for what is then still unknown', async () => {
  const asked: string[] = [];
  const path = 'node_modules/cotton/package.json';

  const { components } = await observe(lamp({ wick: 'ISC' }), {
    installed: async () => installedTree({ cotton: { license: 'ask the keeper' } }),
    registry: async (wanted) => {
      asked.push(...wanted.map(({ purl }) => purl));
      return new Map([['pkg:npm/cotton@3.0.0', { license: 'MIT', source: 'npm, 2026-03-01' }]]);
    },
  });

  expect(asked).toEqual(['pkg:npm/cotton@3.0.0']);
  expect(components.find(({ name }) => name === 'cotton')?.licenses).toEqual({
    installed: 'ask the keeper',
    installedSource: path,
    registry: 'MIT',
    registrySource: 'npm, 2026-03-01',
    registryNormalised: 'MIT',
    effective: 'MIT',
  });
});

it('keeps the wording of a licence that it cannot name', async () => {
  const { components } = await observe(lamp({ wick: 'ask the keeper' }));

  const licenses = components.find(({ name }) => name === 'wick')?.licenses;
  expect(licenses).toMatchObject({ declared: 'ask the keeper' });
  expect(licenses).not.toHaveProperty('effective');
});

it('makes one problem of one bad file, and reads the others', async () => {
  const { components, problems } = await observe({ ...lamp(), 'web/package-lock.json': '{"a": [' });

  expect(components).toHaveLength(2);
  expect(problems.map(({ path }) => path)).toEqual(['web/package-lock.json']);
});

it('reports a file that is too large or no text', async () => {
  const files = { 'yarn.lock': 'a\0b', LICENSE: 'y'.repeat(200) };
  const limits = { maxManifestBytes: 100, maxLicenseBytes: 100 };

  const { problems } = await observe(
    { ...files, 'package-lock.json': 'x'.repeat(200) },
    { limits },
  );

  expect(problems.map(({ code, path }) => [code, path])).toEqual(
    expect.arrayContaining([
      ['components/too-large', 'package-lock.json'],
      ['components/not-text', 'yarn.lock'],
      ['components/too-large', 'LICENSE'],
    ]),
  );
});

it('labels what is not our own, and leaves out committed installs and links', async () => {
  const manifest = json({ name: 'x', dependencies: { wick: '1.0.0' } });

  const { manifests } = await observe(
    {
      'package.json': manifest,
      'fixtures/a/package.json': manifest,
      'examples/b/package.json': manifest,
      'vendor/c/package.json': manifest,
      'node_modules/d/package.json': manifest,
    },
    {},
    { 'Cargo.lock': 'package.json' },
  );

  expect(manifests.map(({ path, origin }) => [path, origin])).toEqual([
    ['examples/b/package.json', 'example'],
    ['fixtures/a/package.json', 'fixture'],
    ['package.json', 'own'],
    ['vendor/c/package.json', 'vendored'],
  ]);
});

it('reads our own licence files, not too deep', async () => {
  const { licenseFiles } = await observe({
    LICENSE: 'SPDX-License-Identifier: MIT\n',
    'a/b/COPYING': 'SPDX-License-Identifier: ISC\n',
    'a/b/c/COPYING': 'SPDX-License-Identifier: ISC\n',
    'vendor/LICENSE': 'SPDX-License-Identifier: ISC\n',
    'license.go': 'package license\n',
  });

  expect(licenseFiles).toEqual([
    { path: 'LICENSE', origin: 'own', license: 'MIT', kind: 'tag', score: expect.any(Number) },
    { path: 'a/b/COPYING', origin: 'own', license: 'ISC', kind: 'tag', score: expect.any(Number) },
  ]);
});

it('opens no more licence files than the licence of the repository needs, where asked to', async () => {
  const texts = {
    LICENSE: 'SPDX-License-Identifier: MIT\n',
    NOTICE: 'SPDX-License-Identifier: ISC\n',
    'a/COPYING': 'SPDX-License-Identifier: ISC\n',
  };
  const alone = await observe(texts, { licenseFiles: 'where-needed' });
  const declared = await observe({ ...texts, ...lamp() }, { licenseFiles: 'where-needed' });

  expect(alone).toMatchObject({ license: 'MIT', licenseFiles: [{ path: 'LICENSE' }] });
  expect(declared.licenseFiles).toEqual([]);
  expect(declared).toMatchObject({ license: 'MIT', licenseSource: 'package.json:2' });
});

it('lets others work, says how far it is, and stops when told to', async () => {
  const seen: ReadingProgress[] = [];
  const stop = new AbortController();

  const observing = observe(
    { ...lamp(), LICENSE: 'SPDX-License-Identifier: MIT\n' },
    {
      signal: stop.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.done === 2) stop.abort();
      },
    },
  );

  await expect(observing).rejects.toThrow(/abort/i);
  expect(seen).toEqual([
    { done: 1, total: 3 },
    { done: 2, total: 3 },
  ]);
});

it('finds nothing in a commit without files', async () => {
  const { commit: _, ...found } = await observe({});

  expect(found).toEqual({
    projects: [],
    components: [],
    edges: [],
    manifests: [],
    licenseFiles: [],
    funding: [],
    texts: new Map(),
    problems: [],
  });
});

const VERSIONS: Readonly<Record<string, string>> = { wick: '1.2.0', cotton: '3.0.0' };

function installedTree(packages: Readonly<Record<string, Partial<InstalledPackageSays>>>) {
  return new Map(
    Object.entries(packages).map(([name, says]) => [
      `pkg:npm/${name}@${VERSIONS[name]}`,
      { path: `node_modules/${name}/package.json`, texts: [], omitted: [], ...says },
    ]),
  );
}
