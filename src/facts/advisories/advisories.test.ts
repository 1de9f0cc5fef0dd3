// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { packageKeysOf } from '#engines/advisories';
import { type Instant, instant } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Advisories, openAdvisories } from './index.ts';

let test: TestStorage;
let advisories: Advisories;
let folder: string;
beforeAll(async () => {
  test = await createTestStorage();
  advisories = openAdvisories(test.storage);
});
afterAll(() => test.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-advisories-'));
  return () => rmSync(folder, { recursive: true });
});

const NOON = at('2026-03-01T12:00:00Z');

function at(text: string): Instant {
  const moment = instant(text);
  if (moment === undefined) throw new Error(`Not an instant: ${text}`);
  return moment;
}

interface Told {
  readonly id: string;
  readonly modified: string;
  readonly name?: string;
  readonly fixed?: string;
  readonly withdrawn?: string;
}

function write({ id, modified, name = 'lamp', fixed = '1.2.0', withdrawn }: Told): void {
  const events = [{ introduced: '0' }, { fixed }];
  const record = {
    id,
    modified,
    withdrawn,
    aliases: [`CVE-of-${id}`],
    summary: 'It goes out',
    details: 'A\u0000draught.',
    affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] }],
    references: [{ type: 'WEB', url: 'https://example.com/1' }],
  };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(record));
}

function importFolder(principal = test.principal) {
  return advisories.import(principal, {
    paths: [folder],
    at: NOON,
    signal: AbortSignal.timeout(60_000),
    onProgress: () => undefined,
  });
}

const about = (purl: string) =>
  test.storage.read(test.principal, (tx) => advisories.about(tx, packageKeysOf(purl)));
const edition = () => test.storage.read(test.principal, advisories.edition);

it('takes records over once, and sees what changed and what was taken back', async () => {
  write({ id: 'A-1', modified: '2026-01-01T00:00:00Z' });
  write({ id: 'A-2', modified: '2026-01-01T00:00:00Z', name: 'wick' });
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'README.md'), 'no record');

  const first = await importFolder();
  expect(first).toMatchObject({ records: 2, added: 2, changed: 0, unchanged: 0, problems: 1 });
  expect(first.problemList[0]?.path).toBe(join(folder, 'broken.json'));
  const before = await edition();

  expect(await importFolder()).toMatchObject({ records: 2, added: 0, changed: 0, unchanged: 2 });
  expect(await edition()).toBe(before);

  write({ id: 'A-1', modified: '2026-02-01T00:00:00Z', fixed: '1.3.0' });
  write({ id: 'A-2', modified: '2026-02-01T00:00:00Z', withdrawn: '2026-02-01T00:00:00Z' });
  expect(await importFolder()).toMatchObject({ changed: 2, withdrawn: 1 });
  expect(await edition()).toBeGreaterThan(before);

  write({ id: 'A-1', modified: '2026-01-15T00:00:00Z', fixed: '1.2.5' });
  expect(await importFolder()).toMatchObject({ outdated: 1, unchanged: 1, changed: 0 });

  const [found] = await about('pkg:npm/lamp@1.0.0');
  expect(found).toMatchObject({ id: 'A-1', aliases: ['CVE-of-A-1'] });
  expect(found?.affected[0]?.ranges[0]?.events).toContainEqual({ kind: 'fixed', version: '1.3.0' });
  expect((await about('pkg:npm/wick@1.0.0')).length).toBe(0);
  expect(await advisories.stock(test.principal)).toMatchObject({
    advisories: 2,
    withdrawn: 1,
    importedAt: NOON,
    newestRecord: '2026-02-01T00:00:00Z',
  });
  expect(await advisories.byId(test.principal, ['A-1', 'nobody'])).toMatchObject([
    {
      id: 'A-1',
      details: 'Adraught.',
      references: [{ url: 'https://example.com/1' }],
      affected: [{ name: 'lamp' }],
    },
  ]);
  const imports = await advisories.imports(test.principal, 10);
  expect(imports.map(({ records }) => records)).toEqual([2, 2, 2, 2]);
});

it('shows the records of one organisation to no other', async () => {
  const other = await test.anotherOrganisation();
  write({ id: 'B-1', modified: '2026-01-01T00:00:00Z' });
  await importFolder();

  expect(await advisories.stock(other)).toMatchObject({ advisories: 0 });
});

it('is for leads and admins', async () => {
  await expect(importFolder({ ...test.principal, role: 'member' })).rejects.toMatchObject({
    code: 'advisories/only-leads-import',
  });
});
