// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfUnixSeconds, type Principal } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { compareDeclared, observeSources, openSources, summariseSources } from './index.ts';
import { type Lamps, MIT, openLamps } from './lamps.fixture.ts';

const AT = instantOfUnixSeconds(1_714_557_600);
let lamps: Lamps;
let test: TestStorage;
beforeAll(async () => {
  lamps = await openLamps();
  test = await createTestStorage();
});
afterAll(async () => {
  await lamps.close();
  await test.close();
});

describe('observing', () => {
  it('says for every file which licence counts and who says so', async () => {
    const { files } = await observeSources(lamps.git, lamps.run('rev-parse', 'HEAD'));
    const byPath = new Map(files.map((file) => [file.path, file]));

    expect(byPath.get('src/a.ts')).toMatchObject({
      license: 'MIT',
      licenseFrom: 'src/a.ts',
      kind: 'tag',
      fromLine: 1,
      origin: 'own',
      holders: [{ name: 'Ann Oak', from: 2019, to: 2019 }],
    });
    expect(byPath.get('src/b.ts')?.license).toBeUndefined();
    expect(byPath.get('vendor/wick/c.c')).toMatchObject({ license: 'ISC', origin: 'vendored' });
    expect(byPath.get('img/lamp.png')).toMatchObject({
      content: 'binary',
      license: 'CC0-1.0',
      licenseFrom: 'img/lamp.png.license',
      holders: [{ name: 'Jo Doe' }],
    });
    expect(byPath.get('docs/a.md')).toMatchObject({
      license: 'CC-BY-4.0',
      licenseFrom: 'REUSE.toml',
      holders: [{ name: 'Ann Oak', from: 2021 }],
    });
    expect(byPath.get('package-lock.json')?.license).toBeUndefined();
  });

  it('reads a blob once, and one that is known not at all', async () => {
    const head = lamps.run('rev-parse', 'HEAD');
    const first = await observeSources(lamps.git, head);

    const again = await observeSources(lamps.git, head, {
      known: async (blobs) => first.fresh.filter(({ blob }) => blobs.includes(blob)),
    });

    expect(first.fresh.length).toBe(first.files.length - 2);
    expect(again.fresh).toEqual([]);
    expect(again.files).toEqual(first.files);
  });

  it('counts by licence and holder, apart from what came from elsewhere', async () => {
    const { files } = await observeSources(lamps.git, lamps.run('rev-parse', 'HEAD'));

    const { licenses, elsewhere, holders, withoutLicense } = summariseSources(files);

    expect(licenses.find(({ license }) => license === 'MIT')).toMatchObject({ files: 2 });
    expect(elsewhere).toMatchObject([{ license: 'ISC', files: 1, origin: 'vendored' }]);
    expect(holders[0]).toMatchObject({ name: 'Ann Oak', from: 2019, to: 2021 });
    expect(withoutLicense).toBe(2);
  });
});

it('what is declared is compared term by term', () => {
  const counts = [
    { license: 'MIT', files: 3, path: 'a.c' },
    { license: 'MIT AND GPL-2.0-only', files: 1, path: 'b.c' },
  ];

  expect(compareDeclared('MIT OR Apache-2.0', counts)).toEqual({
    onlyInSources: [counts[1]],
    onlyDeclared: ['Apache-2.0'],
  });
  expect(compareDeclared(undefined, counts)).toEqual({ onlyInSources: [], onlyDeclared: [] });
});

describe('stored', () => {
  async function repositoryOf(principal: Principal): Promise<number> {
    const what = { action: 'test/add', subject: 'repository' };
    const [row] = await test.storage.write(principal, what, (tx) =>
      tx.query<{ id: number }>(
        `INSERT INTO portfolio_repository (location, name, kind)
         VALUES (gen_random_uuid()::text, 'lamps', 'bare') RETURNING id`,
      ),
    );
    return row?.id ?? 0;
  }

  async function scan(principal: Principal, id: number, head: string) {
    const sources = openSources(test.storage);
    const observation = await observeSources(lamps.git, head, {
      known: (blobs) => sources.known(principal, blobs),
    });
    const what = { action: 'test/read', subject: `repository:${id}` };
    await test.storage.write(principal, what, (tx) => sources.record(tx, id, observation, AT));
    return { sources, observation };
  }

  it('a second scan reads only what is new, and forgets what is gone', async () => {
    const principal = await test.anotherOrganisation();
    const id = await repositoryOf(principal);
    const { sources } = await scan(principal, id, lamps.run('rev-parse', 'HEAD'));
    const head = lamps.commit({ 'src/b.ts': `${MIT}export const b = 3;\n` });

    const { observation } = await scan(principal, id, head);

    expect(observation.fresh).toHaveLength(1);
    expect(await sources.isRead(principal, id, head)).toBe(true);
    expect(await sources.state(principal, id)).toMatchObject({
      commit: head,
      summary: { withoutLicense: 1 },
      reuse: { compliant: false },
    });
    const [readings] = await test.storage.read(principal, (tx) =>
      tx.query<{ count: number }>('SELECT count(*) AS count FROM sources_reading'),
    );
    expect(readings?.count).toBe(observation.files.length - 2);
  });

  it('lists files by licence, holder and what they lack, page by page', async () => {
    const principal = await test.anotherOrganisation();
    const id = await repositoryOf(principal);
    const { sources } = await scan(principal, id, lamps.run('rev-parse', 'HEAD'));
    const list = (query: object) =>
      sources.files(principal, { repositoryId: id, limit: 100, ...query });

    expect((await list({ license: 'ISC' })).items.map(({ path: p }) => p)).toEqual([
      'vendor/wick/c.c',
    ]);
    expect((await list({ holder: 'Jo Doe' })).total).toBe(3);
    expect((await list({ lacks: 'license' })).items).not.toHaveLength(0);
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, after: first.nextCursor });
    expect(second.items[0]?.path).not.toBe(first.items[0]?.path);
  });

  it('one organisation does not see the files of another', async () => {
    const [one, other] = [await test.anotherOrganisation(), await test.anotherOrganisation()];
    const id = await repositoryOf(one);
    const { sources } = await scan(one, id, lamps.run('rev-parse', 'HEAD'));

    expect(await sources.state(other, id)).toBeUndefined();
    expect((await sources.files(other, { repositoryId: id, limit: 10 })).total).toBe(0);
  });
});

describe('findings of others', () => {
  it('stand beside ours, at the path that the repository has, and come once', async () => {
    const principal = await test.anotherOrganisation();
    const sources = openSources(test.storage);
    const what = { action: 'test/add', subject: 'repository' };
    const [row] = await test.storage.write(principal, what, (tx) =>
      tx.query<{ id: number }>(
        `INSERT INTO portfolio_repository (location, name, kind)
         VALUES (gen_random_uuid()::text, 'lamps', 'bare') RETURNING id`,
      ),
    );
    const id = row?.id ?? 0;
    const observation = await observeSources(lamps.git, lamps.run('rev-parse', 'HEAD'));
    await test.storage.write(principal, what, (tx) => sources.record(tx, id, observation, AT));
    const report = {
      tool: 'scancode-toolkit',
      toolVersion: '32.1.0',
      claims: [
        { path: 'lamps-1.0/src/a.ts', license: 'MIT', written: 'MIT', fromLine: 1, toLine: 1 },
        { path: 'lamps-1.0/vendor/wick/c.c', license: 'GPL-2.0-only', written: 'GPL-2.0-only' },
        { path: 'lamps-1.0/src/a.ts', holder: 'Ann Oak' },
      ],
      problems: [],
    };
    const bring = () =>
      test.storage.write(principal, what, (tx) =>
        sources.keepReport(tx, {
          repositoryId: id,
          fileName: 'scan.json',
          text: 'the report',
          report,
          at: AT,
          by: 'ann',
        }),
      );

    const first = await bring();
    const second = await bring();

    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(await sources.reports(principal, id)).toMatchObject([
      { tool: 'scancode-toolkit', claims: 3, importedBy: 'ann' },
    ]);
    const all = await sources.claims(principal, { repositoryId: id, limit: 10 });
    expect(all.items).toMatchObject([
      { path: 'src/a.ts', license: 'MIT', ours: 'MIT' },
      { path: 'src/a.ts', holder: 'Ann Oak' },
      { path: 'vendor/wick/c.c', license: 'GPL-2.0-only', ours: 'ISC' },
    ]);
    const differing = await sources.claims(principal, {
      repositoryId: id,
      differing: true,
      limit: 10,
    });
    expect(differing).toMatchObject({ total: 1, items: [{ path: 'vendor/wick/c.c' }] });
  });
});
