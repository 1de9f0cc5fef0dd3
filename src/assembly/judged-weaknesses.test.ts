// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '#model';
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
let records: string;
let appId: number;
beforeAll(async () => {
  test = await openTestOffice();
  records = mkdtempSync(join(tmpdir(), 'lanthorn-records-'));
  app = makeTestRepository('app');
  shop = makeTestRepository('shop');
  app.commit({ 'package-lock.json': packageLock({ lamp: 'MIT', wick: 'AGPL-3.0-only' }) });
  shop.commit({ 'package-lock.json': packageLock({ lamp: 'MIT' }) });
  appId = await test.scan(app.folder);
  await test.scan(shop.folder);
  record('CVE-2026-1', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '1.2.0');
  record('CVE-2026-2', 'CVSS:3.1/AV:N/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', undefined);
  await importRecords();
});
afterAll(async () => {
  await test.close();
  app.remove();
  shop.remove();
  rmSync(records, { recursive: true });
});

function record(id: string, vector: string, fixed: string | undefined): void {
  const events = [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])];
  const document = {
    id,
    published: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    summary: 'It goes out',
    severity: [{ type: 'CVSS_V3', score: vector }],
    affected: [
      { package: { ecosystem: 'npm', name: 'lamp' }, ranges: [{ type: 'SEMVER', events }] },
    ],
  };
  writeFileSync(join(records, `${id}.json`), JSON.stringify(document));
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

async function adopt(rules: string): Promise<void> {
  const { office, principal } = test;
  const text = `name: Ours\ncontexts:\n  - { id: all, title: All }\nrules:\n${rules}\n`;
  await office.compliance.adoptPolicy(principal, { text, name: 'ours.yaml' }, office.clock.now());
  await office.compliance.judge(principal, office.clock.now());
}

async function found(about: 'weaknesses' | 'other' = 'weaknesses') {
  const query = { about, limit: 100 };
  const { items } = await test.office.compliance.findings(test.principal, query);
  return items.map((one) =>
    [one.rule, one.vulnerability?.name ?? '-', one.repository.name, one.severity, one.state].join(
      ' ',
    ),
  );
}

it('gives a finding for every weakness by its rating where the policy has no rule about them', async () => {
  expect(await found()).toEqual([
    'vulnerability CVE-2026-1 app critical open',
    'vulnerability CVE-2026-1 shop critical open',
    'vulnerability CVE-2026-2 app low open',
    'vulnerability CVE-2026-2 shop low open',
  ]);
  const { items } = await test.office.compliance.findings(test.principal, {
    search: 'CVE-2026-1',
    limit: 1,
  });
  expect(items[0]).toMatchObject({
    title: 'CVE-2026-1: It goes out',
    fixedIn: '1.2.0',
    howToFix: 'Update to 1.2.0 or later.',
    message: 'CVE-2026-1 (9.8): affected is vers:npm/<1.2.0.',
  });
});

it('goes by what is stated at once, and by its being taken back', async () => {
  const { office, principal } = test;
  const said = await office.vulnerabilities.state(
    principal,
    {
      vulnerability: 'CVE-2026-1',
      purl: 'pkg:npm/lamp',
      repositoryId: appId,
      status: 'not_affected',
      justification: 'vulnerable_code_not_present',
    },
    office.clock.now(),
  );

  expect((await found())[0]).toBe('vulnerability CVE-2026-1 app critical gone');
  await office.vulnerabilities.end(principal, said, office.clock.now());
  expect((await found())[0]).toBe('vulnerability CVE-2026-1 app critical open');
});

it('goes by a policy with rules about weaknesses as soon as it is adopted', async () => {
  await adopt(
    '  - { id: fix-it, kind: vulnerability, title: Weak, severity: high, verdict: forbidden, minScore: 7, fixable: true, howToFix: Update. }',
  );

  const open = (await found()).filter((one) => one.endsWith('open'));
  expect(open).toEqual(['fix-it CVE-2026-1 app high open', 'fix-it CVE-2026-1 shop high open']);
});

it('minds a weakness from the day on which it is old enough', async () => {
  const { office, principal } = test;
  const days = (many: number) =>
    `  - { id: old, kind: vulnerability, title: Old, severity: low, verdict: needs-review, minAgeDays: ${many}, howToFix: Look. }`;
  const ageDays = Math.floor(
    (Date.parse(office.clock.now()) - Date.parse('2026-01-01T00:00:00Z')) / 86_400_000,
  );
  await adopt(days(ageDays + 1));
  expect((await found()).filter((one) => one.endsWith('open'))).toEqual([]);

  const tomorrow = new Date(Date.parse(office.clock.now()) + 86_400_000).toISOString();
  await office.compliance.judge(principal, tomorrow as Instant);

  expect((await found()).filter((one) => one.endsWith('open'))).toHaveLength(4);
});

it('keeps findings about licences and about weaknesses of one component apart', async () => {
  await adopt(`  - { id: no-mit, kind: license, title: No MIT, severity: medium, verdict: forbidden, licenses: [MIT], howToFix: Replace. }
  - { id: old, kind: vulnerability, title: Old, severity: low, verdict: needs-review, howToFix: Look. }`);
  app.commit({
    'package-lock.json': packageLock({ lamp: 'MIT', wick: 'AGPL-3.0-only', more: 'MIT' }),
  });
  await test.scan(app.folder);

  const open = [...(await found('other')), ...(await found())].filter((one) =>
    one.endsWith('open'),
  );
  expect(open.toSorted()).toEqual([
    'no-mit - app medium open',
    'no-mit - app medium open',
    'no-mit - shop medium open',
    'old CVE-2026-1 app low open',
    'old CVE-2026-1 shop low open',
    'old CVE-2026-2 app low open',
    'old CVE-2026-2 shop low open',
  ]);
});

it('refuses a policy whose examples do not hold, one by a member, and one that overlooks another', async () => {
  const { office, principal } = test;
  const { version, text } = await office.compliance.policy(principal);
  const put = (more: object, role: 'lead' | 'member' = 'lead') =>
    office.compliance.adoptPolicy(
      { ...principal, role },
      { text: `${text}\n# changed`, name: 'ours.yaml', ...more },
      office.clock.now(),
    );

  await expect(put({ text: 'name: x' })).rejects.toMatchObject({ code: 'compliance/bad-policy' });
  await expect(put({}, 'member')).rejects.toMatchObject({ code: 'compliance/only-leads-adopt' });
  await expect(put({ seenVersion: version - 1 })).rejects.toMatchObject({ kind: 'stale' });
  expect((await office.compliance.policy(principal)).version).toBe(version);
});
