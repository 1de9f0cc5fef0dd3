// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { validateSbom } from '#engines/sbom';
import { VEX_FORMATS, writeVex } from '#engines/vex';
import { askForAssessment } from './ask-for-work.ts';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let app: TestRepository;
let shop: TestRepository;
let appId: number;
let records: string;
beforeAll(async () => {
  test = await openTestOffice();
  records = mkdtempSync(join(tmpdir(), 'lanthorn-records-'));
  app = makeTestRepository('app');
  shop = makeTestRepository('shop');
  app.commit({ 'package-lock.json': packageLock({ lamp: 'MIT', wick: 'MIT' }) });
  shop.commit({ 'package-lock.json': packageLock({ lamp: 'MIT' }) });
  appId = await test.scan(app.folder);
  await test.scan(shop.folder);
});
afterAll(async () => {
  await test.close();
  app.remove();
  shop.remove();
  rmSync(records, { recursive: true });
});

interface Told {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name?: string;
  readonly modified?: string;
  readonly withdrawn?: string;
}

function record({ name = 'lamp', modified = '2026-01-01T00:00:00Z', ...told }: Told): void {
  const document = {
    ...told,
    modified,
    summary: 'It goes out',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [
      {
        package: { ecosystem: 'npm', name },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.0' }] }],
      },
    ],
  };
  writeFileSync(join(records, `${told.id}.json`), JSON.stringify(document));
}

async function importRecords(): Promise<void> {
  const { office, principal } = test;
  await office.advisories.import(principal, {
    paths: [records],
    at: office.clock.now(),
    signal: AbortSignal.timeout(60_000),
    onProgress: () => undefined,
  });
  await askForAssessment(office, principal);
  await office.jobs.idle();
}

const all = async () =>
  (await test.office.vulnerabilities.findings(test.principal, { limit: 100 })).items.map(
    ({ vulnerability, repository, state, status, returned }) =>
      [vulnerability.name, repository.name, state, status ?? '-', returned].join(' '),
  );

it('finds what an import brings, one for all records of one weakness', async () => {
  record({ id: 'GHSA-1', aliases: ['CVE-2026-1000'] });
  record({ id: 'OSV-1', aliases: ['CVE-2026-1000'] });
  record({ id: 'GHSA-9', aliases: [], name: 'nobody-uses-it' });
  await importRecords();

  expect(await all()).toEqual(['CVE-2026-1000 app open - 0', 'CVE-2026-1000 shop open - 0']);
  const { items, total } = await test.office.vulnerabilities.list(test.principal, { limit: 10 });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    name: 'CVE-2026-1000',
    aliases: ['GHSA-1', 'OSV-1'],
    rating: 'critical',
    score: 9.8,
    packages: ['pkg:npm/lamp'],
    repositories: 2,
    open: 2,
    fixable: true,
  });
});

it('remembers what is stated for one repository and for all, and takes it back', async () => {
  const { office, principal } = test;
  const stating = { vulnerability: 'GHSA-1', purl: 'pkg:npm/lamp@1.0.0' };
  const here = await office.vulnerabilities.state(
    principal,
    { ...stating, repositoryId: appId, status: 'affected', action: 'Update to 1.2.0.' },
    office.clock.now(),
  );
  const everywhere = await office.vulnerabilities.state(
    principal,
    { ...stating, status: 'not_affected', justification: 'vulnerable_code_not_present' },
    office.clock.now(),
  );

  expect(await all()).toEqual([
    'CVE-2026-1000 app open affected 0',
    'CVE-2026-1000 shop suppressed not_affected 0',
  ]);
  await office.vulnerabilities.end(principal, here, office.clock.now());
  expect((await all())[0]).toBe('CVE-2026-1000 app suppressed not_affected 0');
  await office.vulnerabilities.end(principal, everywhere, office.clock.now());
  expect(await all()).toEqual(['CVE-2026-1000 app open - 0', 'CVE-2026-1000 shop open - 0']);
  const said = await office.vulnerabilities.statements(principal, ['CVE-2026-1000']);
  expect(said.map(({ status, endedBy }) => [status, endedBy])).toEqual([
    ['not_affected', principal.actor],
    ['affected', principal.actor],
  ]);
});

it('refuses what is said without a reason, of no package, or by a member', async () => {
  const { office, principal } = test;
  const say = (more: object, role: 'admin' | 'member' = 'admin') =>
    office.vulnerabilities.state(
      { ...principal, role },
      { vulnerability: 'GHSA-1', purl: 'pkg:npm/lamp', status: 'not_affected', ...more },
      office.clock.now(),
    );

  await expect(say({})).rejects.toMatchObject({ code: 'compliance/bad-statement' });
  await expect(say({ purl: 'lamp', impact: 'x' })).rejects.toMatchObject({
    message: expect.stringContaining('no package URL'),
  });
  await expect(say({ versions: '<1', impact: 'x' })).rejects.toMatchObject({
    message: expect.stringContaining('no range'),
  });
  await expect(say({ impact: 'x' }, 'member')).rejects.toMatchObject({
    code: 'compliance/only-leads-state',
  });
});

it('applies a document, once, and keeps what is said of a product to the repository of its name', async () => {
  const { office, principal } = test;
  const product = { '@id': 'shop', subcomponents: [{ '@id': 'pkg:npm/lamp@1.0.0' }] };
  const other = { '@id': 'pkg:oci/elsewhere', subcomponents: [{ '@id': 'pkg:npm/lamp@1.0.0' }] };
  const text = JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    author: 'Lamp works',
    timestamp: '2026-02-01T00:00:00Z',
    statements: [
      {
        vulnerability: { name: 'CVE-2026-1000' },
        products: [product, other],
        status: 'not_affected',
        impact_statement: 'Never lit.',
      },
    ],
  });
  const document = { text, name: 'lamp.vex.json' };

  const first = await office.vulnerabilities.importVex(principal, document, office.clock.now());
  expect(first).toMatchObject({ added: 1, author: 'Lamp works' });
  expect(first.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('is meant inside "pkg:oci/elsewhere"'),
  ]);
  const again = await office.vulnerabilities.importVex(principal, document, office.clock.now());
  expect(again).toMatchObject({ added: 0, unchanged: 1 });
  expect(await all()).toEqual([
    'CVE-2026-1000 app open - 0',
    'CVE-2026-1000 shop suppressed not_affected 0',
  ]);
});

it.each(VEX_FORMATS)('writes what was said as %s, valid and read back alike', async (format) => {
  const { office, principal } = test;
  const shopId = (await office.portfolio.all(principal)).find(({ name }) => name === 'shop')?.id;
  const statements = await office.vulnerabilities.exportVex(principal, shopId);
  const text = writeVex(
    {
      author: 'Lamp works',
      at: '2026-02-01T00:00:00Z',
      title: 'shop',
      tool: { name: 'lanthorn', version: '1' },
      statements,
    },
    format,
  );

  expect(statements).toMatchObject([
    { vulnerability: 'CVE-2026-1000', products: [{ purl: 'pkg:npm/lamp@1.0.0' }] },
  ]);
  if (format.startsWith('cyclonedx')) {
    expect(validateSbom(text)).toMatchObject({ valid: true, problems: [] });
  }
  const read = await office.vulnerabilities.importVex(
    principal,
    { text, name: 'back.json', repositoryId: shopId },
    office.clock.now(),
  );
  expect(read.problems).toEqual([]);
});

it('closes what an update has mended, and counts what comes back', async () => {
  const lock = packageLock({ lamp: 'MIT', wick: 'MIT' });
  app.commit({ 'package-lock.json': lock.replaceAll('"1.0.0"', '"1.2.0"') });
  await test.scan(app.folder);
  expect((await all())[0]).toBe('CVE-2026-1000 app gone - 0');

  app.commit({ 'package-lock.json': lock.replaceAll('"1.0.0"', '"1.1.0"') });
  await test.scan(app.folder);
  expect((await all())[0]).toBe('CVE-2026-1000 app open - 1');
});

it('closes what its publisher takes back', async () => {
  const withdrawn = { modified: '2026-03-01T00:00:00Z', withdrawn: '2026-03-01T00:00:00Z' };
  record({ id: 'GHSA-1', aliases: ['CVE-2026-1000'], ...withdrawn });
  record({ id: 'OSV-1', aliases: ['CVE-2026-1000'], ...withdrawn });
  await importRecords();

  expect((await all()).every((line) => line.includes(' gone '))).toBe(true);
});
