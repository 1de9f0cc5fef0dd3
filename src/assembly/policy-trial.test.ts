// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForAssessment } from './ask-for-work.ts';
import { packageLock } from './office.fixture.ts';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const PATH = '/api/v1/compliance/policy';

let site: TestSite;
const records = mkdtempSync(join(tmpdir(), 'lanthorn-records-'));
beforeAll(async () => {
  site = await openTestSite();
  await knowWeakness();
});
afterAll(async () => {
  await site.close();
  rmSync(records, { recursive: true });
});

/** One in what the repository has: `c`. */
async function knowWeakness(): Promise<void> {
  const document = {
    id: 'CVE-2026-1',
    modified: '2026-01-01T00:00:00Z',
    summary: 'It goes out',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [
      {
        package: { ecosystem: 'npm', name: 'c' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
      },
    ],
  };
  writeFileSync(join(records, 'CVE-2026-1.json'), JSON.stringify(document));
  const { office, principal } = site.test;
  await office.advisories.import(principal, {
    paths: [records],
    at: office.clock.now(),
    signal: AbortSignal.timeout(60_000),
    onProgress: () => undefined,
  });
  await askForAssessment(office, principal);
  await office.jobs.idle();
}

const policy = (rules: string) =>
  `name: Ours\ncontexts:\n  - { id: all, title: All }\nrules:\n${rules}\n`;
const NO_MIT =
  '  - { id: no-mit, kind: license, title: No MIT, severity: medium, verdict: forbidden, licenses: [MIT], howToFix: Replace it. }';

async function openFindings() {
  const { body } = await site.read('/api/v1/compliance/findings?state=open&limit=200');
  return body;
}

it('says what is in force when the policy in force is tried: nothing changes', async () => {
  const { body } = await site.read(PATH);

  const trial = await site.read(`${PATH}/trial`, json('POST', { text: body.text }));

  const { total } = await openFindings();
  expect(total).toBeGreaterThan(1);
  expect(trial.body).toMatchObject({
    current: { open: total, waived: 0 },
    tried: { open: total, waived: 0 },
    appearing: { total: 0, waived: 0, items: [] },
    gone: { total: 0, waived: 0, items: [] },
    uncovered: { total: 0, waived: 0, items: [] },
  });
});

it('names what would be new and gone, and changes nothing', async () => {
  const before = await openFindings();
  const { version } = (await site.read(PATH)).body;

  const { status, body } = await site.read(
    `${PATH}/trial`,
    json('POST', { text: policy(NO_MIT), name: 'ours.yaml' }),
  );

  expect(status).toBe(200);
  expect(body.appearing.items).toContainEqual({
    rule: 'no-mit',
    severity: 'medium',
    package: 'pkg:npm/%3Da',
    license: 'MIT',
    repository: { id: expect.any(Number), name: 'app' },
    componentId: expect.any(Number),
    message: expect.stringContaining('MIT'),
    isWaived: false,
  });
  expect(body.gone.items.map(({ package: name }: { package: string }) => name)).toContain(
    'pkg:npm/c',
  );
  expect(await openFindings()).toEqual(before);
  expect((await site.read(PATH)).body.version).toBe(version);
});

it('says what adopting then does', async () => {
  const text = policy(NO_MIT);
  const trial = (await site.read(`${PATH}/trial`, json('POST', { text }))).body;
  const { office, principal } = site.test;

  await office.compliance.adoptPolicy(principal, { text, name: 'ours' }, office.clock.now());
  const done = await office.compliance.judge(principal, office.clock.now());

  expect(trial.appearing.total).toBe(done.opened + done.returned);
  expect(trial.gone.total).toBe(done.gone);
  expect((await openFindings()).total).toBe(trial.tried.open);
});

it('counts what waits for a scan to be judged as it is now', async () => {
  site.repository.commit({ 'package-lock.json': packageLock({ '=d': 'MIT' }) });
  await site.test.scan(site.repository.folder);

  const { body } = await site.read(`${PATH}/trial`, json('POST', { text: policy(NO_MIT) }));

  expect(body.tried.open).toBe((await openFindings()).total);
});

it('refuses a text that is no policy', async () => {
  expect(await site.read(`${PATH}/trial`, json('POST', { text: 'name: x' }))).toMatchObject({
    body: { code: 'compliance/bad-policy' },
  });
});
