// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Principal } from '#model';
import { type ComponentStore, observation, openComponentStore } from './component-store.fixture.ts';
import type { ObservedComponent } from './observation.ts';

let store: ComponentStore;
let principal: Principal;
let repositories: readonly number[];
beforeAll(async () => {
  store = await openComponentStore();
});
afterAll(() => store.test.close());

/** lamp 1.9.0 in two repositories, 1.10.0 in the second, 2.0.0 for development in the third; wick beside it. */
beforeEach(async () => {
  principal = await store.test.anotherOrganisation();
  repositories = [
    await store.newRepositoryId(principal),
    await store.newRepositoryId(principal),
    await store.newRepositoryId(principal),
  ];
  const used: readonly (readonly ObservedComponent[])[] = [
    [lamp('1.9.0', { direct: true })],
    [lamp('1.9.0', { evidence: { path: 'old/package-lock.json', line: 7 } }), lamp('1.10.0', {})],
    [lamp('2.0.0', { scope: 'dev' })],
  ];
  for (const [i, components] of used.entries()) {
    await store.record(principal, repositories[i] ?? 0, observed(components));
  }
});

function lamp(version: string, more: Partial<ObservedComponent>): ObservedComponent {
  return {
    purl: `pkg:npm/%40oil/lamp@${version}`,
    ecosystem: 'npm',
    name: '@oil/lamp',
    version,
    scope: 'runtime',
    direct: false,
    origin: 'own',
    via: [],
    evidence: { path: 'package-lock.json', line: 1 },
    licenses: {},
    ...more,
  };
}

function observed(components: readonly ObservedComponent[]) {
  const paths = [...new Set(components.map(({ evidence }) => evidence.path))];
  const manifests = paths.map((path) => ({
    path,
    origin: 'own' as const,
    readerId: 'npm/package-lock',
    components: 1,
  }));
  return { ...observation({ name: 'wick' }), components, manifests };
}

const ask = (more: object = {}) =>
  store.components.whereUsed(principal, { package: 'pkg:npm/%40oil/lamp', limit: 10, ...more });

it('finds every version, newest first, with the counts of each', async () => {
  const { items, total, versions } = await ask();

  expect(items.map(({ component }) => component.version)).toEqual([
    '2.0.0',
    '1.10.0',
    '1.9.0',
    '1.9.0',
  ]);
  expect(total).toBe(4);
  expect(versions.map(({ version, usages }) => [version, usages])).toEqual([
    ['2.0.0', 1],
    ['1.10.0', 1],
    ['1.9.0', 2],
  ]);
});

it('compares versions as their ecosystem does, in either notation of a range', async () => {
  for (const range of ['<1.10.0', 'vers:npm/<1.10.0', '~1.9.0', '>=1.0, <1.10.0']) {
    const { versions } = await ask({ range });

    expect(versions.map(({ version }) => version)).toEqual(['1.9.0']);
  }
});

it('takes a version in the package URL for just that version', async () => {
  const { items } = await ask({ package: 'pkg:npm/%40oil/lamp@1.10.0' });

  expect(items.map(({ repositoryId }) => repositoryId)).toEqual([repositories[1]]);
});

it('narrows by scope and by direct use, counts included', async () => {
  expect(await ask({ scope: 'dev' })).toMatchObject({ total: 1, versions: [{ version: '2.0.0' }] });
  expect(await ask({ direct: true })).toMatchObject({ total: 1, versions: [{ usages: 1 }] });
});

it('pages through all of it without losing or repeating a place', async () => {
  const whole = await ask();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: 1, cursor });
    seen.push(...page.items.map(({ repositoryId, path }) => `${repositoryId} ${path}`));
    cursor = page.nextCursor;
  } while (cursor !== undefined);

  expect(seen).toEqual(whole.items.map(({ repositoryId, path }) => `${repositoryId} ${path}`));
});

it('answers with nothing for a package that nobody uses, and sees nothing of other organisations', async () => {
  expect(await ask({ package: 'pkg:npm/left' })).toEqual({ items: [], total: 0, versions: [] });

  principal = await store.test.anotherOrganisation();

  expect(await ask()).toMatchObject({ total: 0 });
});

it('refuses what is no package URL and a range that cannot be read', async () => {
  await expect(ask({ package: 'lamp' })).rejects.toThrow('that is no package URL');
  await expect(ask({ range: '<<1' })).rejects.toThrow('Reading the range "<<1" for npm');
});
