// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from './office.fixture.ts';
import { type ImportedFile, importSbomFiles } from './sbom-files.ts';
import { watchFolder } from './watch-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-sboms-'));
let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

function bill(subject: string, version: string): string {
  const component = { type: 'library', name: 'wick', version, purl: `pkg:npm/wick@${version}` };
  const metadata = { component: { type: 'application', name: subject } };
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata,
    components: [component],
  });
}

function put(path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(join(whole, '..'), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

const briefly = (files: readonly ImportedFile[]) =>
  files.map(({ path, state }) => `${path.slice(folder.length + 1)}: ${state}`);

describe('importing a folder', () => {
  it('takes every bill in it, passes over what is none, and follows no link', async () => {
    put('all/a.json', bill('lamp', '1'));
    put('all/deep/b.cdx.json', bill('oil', '1'));
    put('all/package.json', '{"name":"other"}');
    put('all/broken.json', '{');
    put('all/read.me', 'hello');
    symlinkSync(put('elsewhere.json', bill('other', '1')), join(folder, 'all', 'link.json'));
    const { signal } = new AbortController();
    const files = await importSbomFiles(test.office, test.principal, [join(folder, 'all')], {
      signal,
    });

    expect(briefly(files)).toEqual([
      'all/a.json: imported',
      'all/broken.json: refused',
      'all/deep/b.cdx.json: imported',
      'all/package.json: passed-over',
    ]);
  });

  it('refuses a file that was asked for by name and is none', async () => {
    const other = put('other.json', '{"name":"other"}');
    const { signal } = new AbortController();
    const [file] = await importSbomFiles(test.office, test.principal, [other], { signal });

    expect(file).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('neither CycloneDX nor SPDX'),
    });
  });
});

describe('a watched folder', () => {
  it('is imported at the start and when a file has changed, and not otherwise', async () => {
    const path = put('watched/lens.json', bill('lens', '1'));
    const stop = new AbortController();
    const watching = watchFolder(test.office, test.principal, join(folder, 'watched'), {
      signal: stop.signal,
      everyMs: 20,
    });
    const version = async () => {
      const { items } = await test.office.portfolio.list(test.principal, {
        search: 'lens',
        limit: 1,
      });
      const uses = await test.office.components.usedBy(test.principal, items[0]?.id ?? 0);
      return uses.map((one) => one.version);
    };
    await expect.poll(version, { timeout: 20_000 }).toEqual(['1']);

    writeFileSync(path, bill('lens', '22'));

    await expect.poll(version, { timeout: 20_000 }).toEqual(['22']);
    stop.abort();
    await watching;
    await test.office.jobs.idle();
    const jobs = await test.office.jobs.list(test.principal, { limit: 50 });
    const imports = jobs.filter(({ kind }) => kind === 'import-folder');
    expect(imports).toHaveLength(2);
    expect(imports[0]).toMatchObject({ state: 'done', message: '1 imported, 0 known already' });
  });

  it('says in its job which file could not be imported', async () => {
    put('bad/bad.json', '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{}]}');
    const id = await test.office.jobs.enqueue(test.principal, {
      kind: 'import-folder',
      subject: 'bad',
      data: { folder: join(folder, 'bad') },
    });
    await test.office.jobs.idle();

    expect(await test.office.jobs.get(test.principal, id)).toMatchObject({
      state: 'failed',
      attempt: 1,
      problem: expect.stringContaining('bad.json'),
    });
  });
});
