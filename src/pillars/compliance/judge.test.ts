// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Principal } from '#model';
import { instantOfUnixSeconds } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Compliance, openCompliance } from './open-compliance.ts';

const FIRST = instantOfUnixSeconds(1_772_357_400);
const LATER = instantOfUnixSeconds(1_772_443_800);

let test: TestStorage;
let compliance: Compliance;
beforeEach(async () => {
  test = await createTestStorage();
  compliance = openCompliance(test.storage);
  await compliance.ensurePolicy(test.principal, FIRST);
});
afterEach(() => test.close());

const findings = { state: 'open', limit: 50 } as const;
const inventory = { sort: 'name', order: 'asc', limit: 50 } as const;

it('opens a finding once, keeps it, closes it when it is gone and brings the same one back', async () => {
  const repository = await addRepository('app');
  const component = await use(repository, {
    name: 'left',
    version: '1.0.0',
    license: 'GPL-3.0-only',
  });

  expect(await compliance.judge(test.principal, FIRST)).toMatchObject({
    opened: 1,
    gone: 0,
  });
  expect(await compliance.judge(test.principal, LATER)).toMatchObject({
    opened: 0,
    gone: 0,
    returned: 0,
  });
  await unuse(repository, component);
  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ gone: 1 });
  expect((await compliance.findings(test.principal, findings)).total).toBe(0);
  await use(repository, { name: 'left', version: '1.0.0', license: 'GPL-3.0-only' });
  expect(await compliance.judge(test.principal, LATER)).toMatchObject({
    opened: 0,
    returned: 1,
  });

  const { items } = await compliance.findings(test.principal, findings);
  expect(items).toMatchObject([
    { rule: 'strong-copyleft-shipped', openedAt: FIRST, lastSeenAt: LATER, returned: 1 },
  ]);
});

it('a new version under the same licence is the same finding', async () => {
  const repository = await addRepository('app');
  const old = await use(repository, { name: 'left', version: '1.0.0', license: 'GPL-3.0-only' });
  await compliance.judge(test.principal, FIRST);
  await unuse(repository, old);
  await use(repository, { name: 'left', version: '1.1.0', license: 'GPL-3.0-only' });

  expect(await compliance.judge(test.principal, LATER)).toMatchObject({
    opened: 0,
    gone: 0,
  });
  const { items } = await compliance.findings(test.principal, findings);
  expect(items.map((item) => item.component.version)).toEqual(['1.1.0']);
});

it('a licence that another scan learned is judged anew in every repository that uses it', async () => {
  const [one, other] = [await addRepository('one'), await addRepository('other')];
  const component = await use(one, { name: 'left', version: '1.0.0' });
  await use(other, { name: 'left', version: '1.0.0' });
  await compliance.judge(test.principal, FIRST);

  await setLicense(component, 'AGPL-3.0-only');
  await compliance.judge(test.principal, LATER);

  const { items } = await compliance.findings(test.principal, {
    ...findings,
    severity: 'critical',
  });
  expect(new Set(items.map((item) => item.repository.name))).toEqual(new Set(['one', 'other']));
});

it('judges only what has changed, no other version of it, and does nothing where nothing has', async () => {
  const repository = await addRepository('app');
  await use(repository, { name: 'left', version: '1.0.0', license: 'MIT' });
  await compliance.judge(test.principal, FIRST);
  await use(repository, { name: 'left', version: '2.0.0', license: 'MIT' });

  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ components: 1 });
  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ components: 0 });
});

it('closes the finding of the repository that left a component which another still uses', async () => {
  const [one, other] = [await addRepository('one'), await addRepository('other')];
  const component = await use(one, { name: 'left', version: '1.0.0', license: 'GPL-3.0-only' });
  await use(other, { name: 'left', version: '1.0.0', license: 'GPL-3.0-only' });
  await compliance.judge(test.principal, FIRST);
  await unuse(one, component);
  await insert('UPDATE components_component SET repositories = 1 WHERE id = $1', [component]);

  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ gone: 1, opened: 0 });
  const { items } = await compliance.findings(test.principal, findings);
  expect(items.map((item) => item.repository.name)).toEqual(['other']);
});

it('leaves a finding open that another version in the repository still gives cause for', async () => {
  const repository = await addRepository('app');
  const old = await use(repository, { name: 'left', version: '1.0.0', license: 'GPL-3.0-only' });
  const other = await use(repository, { name: 'left', version: '2.0.0', license: 'GPL-3.0-only' });
  expect(await compliance.judge(test.principal, FIRST)).toMatchObject({ components: 2, opened: 1 });
  await unuse(repository, other);
  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ opened: 0, gone: 0 });
  await unuse(repository, old);

  expect(await compliance.judge(test.principal, LATER)).toMatchObject({ opened: 0, gone: 1 });
});

it('the inventory pages through everything once, in every order', async () => {
  const repository = await addRepository('app');
  for (let i = 0; i < 7; i += 1) {
    await use(repository, {
      name: `c${i % 3}`,
      version: `1.${i}.0`,
      license: i % 2 === 0 ? 'MIT' : 'GPL-2.0-only',
    });
  }
  await compliance.judge(test.principal, FIRST);

  for (const sort of ['name', 'repositories', 'license', 'verdict'] as const) {
    for (const order of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await compliance.components(test.principal, { sort, order, cursor, limit: 2 });
        expect(page.total).toBe(7);
        seen.push(...page.items.map(({ purl }) => purl));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size, `${sort} ${order}`).toBe(7);
    }
  }
});

it('filters and facets agree', async () => {
  const repository = await addRepository('app');
  await use(repository, { name: 'a', version: '1', license: 'MIT' });
  await use(repository, { name: 'b', version: '1', license: 'GPL-3.0-only' });
  await use(repository, { name: 'c', version: '1' });
  await compliance.judge(test.principal, FIRST);

  const facets = await compliance.facets(test.principal, {});
  for (const { value, count } of facets.license) {
    const { total } = await compliance.components(test.principal, { ...inventory, license: value });
    expect(total, value).toBe(count);
  }
  expect(facets.verdict.map(({ value }) => value).sort()).toEqual([
    'allowed',
    'forbidden',
    'unknown',
  ]);
});

it('another organisation sees nothing of it', async () => {
  const repository = await addRepository('app');
  const component = await use(repository, {
    name: 'left',
    version: '1.0.0',
    license: 'GPL-3.0-only',
  });
  await compliance.judge(test.principal, FIRST);
  const stranger = await test.anotherOrganisation();
  await compliance.ensurePolicy(stranger, FIRST);

  expect((await compliance.components(stranger, inventory)).total).toBe(0);
  expect((await compliance.findings(stranger, findings)).total).toBe(0);
  await expect(compliance.standing(stranger, component)).rejects.toThrow(/not in use/);
});

it('names a finding or cursor that there is not', async () => {
  await expect(compliance.finding(test.principal, 999)).rejects.toMatchObject({
    kind: 'not-found',
  });
  await expect(
    compliance.findings(test.principal, { limit: 5, cursor: 'nonsense' }),
  ).rejects.toMatchObject({ kind: 'invalid' });
});

interface Used {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The tables of the facts are written here directly: this room knows only their views, its tests need rows in them. */
async function insert(
  sql: string,
  values: readonly unknown[],
  principal: Principal = test.principal,
): Promise<number> {
  const rows = await test.storage.write(
    principal,
    { action: 'test/insert', subject: 'test' },
    (tx) => tx.query<{ id: number }>(sql, values),
  );
  return rows[0]?.id ?? 0;
}

const addRepository = (name: string) =>
  insert(
    "INSERT INTO portfolio_repository (location, name, kind) VALUES ($1, $1, 'bare') RETURNING id",
    [name],
  );

async function use(repository: number, { name, version, license }: Used): Promise<number> {
  const manifest = await insert(
    `INSERT INTO components_manifest (repository_id, path, reader, origin, components) VALUES ($1, 'package-lock.json', 'npm', 'own', 1)
     ON CONFLICT (organisation_id, repository_id, path) DO UPDATE SET components = 1 RETURNING id`,
    [repository],
  );
  const component = await insert(
    `INSERT INTO components_component (purl, ecosystem, name, version, license, repositories, scopes, origins)
     VALUES ($1, 'npm', $2, $3, $4, 1, '{runtime}', '{own}')
     ON CONFLICT (organisation_id, purl) DO UPDATE
       SET repositories = 1, revision = components_component.revision + 1 RETURNING id`,
    [`pkg:npm/${name}@${version}`, name, version, license ?? null],
  );
  await insert(
    `INSERT INTO components_usage (repository_id, manifest_id, component_id, line, scope, direct) VALUES ($1, $2, $3, 1, 'runtime', true)`,
    [repository, manifest, component],
  );
  return component;
}

async function unuse(repository: number, component: number): Promise<void> {
  await insert('DELETE FROM components_usage WHERE repository_id = $1 AND component_id = $2', [
    repository,
    component,
  ]);
  await insert(
    'UPDATE components_component SET repositories = 0, revision = revision + 1 WHERE id = $1',
    [component],
  );
}

const setLicense = (component: number, license: string) =>
  insert('UPDATE components_component SET license = $2 WHERE id = $1', [component, license]);
