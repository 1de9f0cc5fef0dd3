// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPolicy, starterPolicyText } from '#pillars/compliance';
import type { ReportFinding, RepositoryReport } from '#surfaces/cli';
import { json, openTestSite, type TestSite } from './site.fixture.ts';
import { waiversForGate } from './waivers-for-gate.ts';

let site: TestSite;
const folder = mkdtempSync(join(tmpdir(), 'lanthorn-waivers-'));
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const findings = '/api/v1/compliance/findings';
const waivers = '/api/v1/compliance/waivers';

async function worstFinding() {
  const { body } = await site.read(`${findings}?limit=1`);
  return body.items[0];
}

async function withoutFourEyes(): Promise<void> {
  const path = '/api/v1/compliance/policy';
  const { body } = await site.read(path);
  const text = `${body.text}\nwaivers: { fourEyes: false, maxDays: 60 }\n`;
  const { status } = await site.read(path, json('POST', { text, seenVersion: body.version }));
  expect(status).toBe(200);
}

async function change(path: string, words: object, etag: string) {
  const { headers, ...post } = json('POST', words);
  return site.read(path, { ...post, headers: { ...headers, 'if-match': etag } });
}

it('is asked for at a finding, answered with its ETag, and shown in both lists', async () => {
  const finding = await worstFinding();
  const asked = await site.read(
    `${findings}/${finding.id}/waivers`,
    json('POST', { reason: 'Replaced soon', until }),
  );
  expect(asked).toMatchObject({
    status: 201,
    body: {
      state: 'asked',
      until,
      scope: { kind: 'repository', name: 'app' },
      askedBy: 'Admin',
    },
  });
  const path = `${waivers}/${asked.body.id}`;
  const etag = (await site.ask(path)).headers.get('etag') ?? '';
  const approve = { approve: true };
  expect(await site.read(`${path}/answer`, json('POST', approve))).toMatchObject({
    status: 422,
    body: { code: 'http/no-revision' },
  });
  expect(await change(`${path}/answer`, approve, etag)).toMatchObject({
    status: 403,
    body: { code: 'compliance/four-eyes' },
  });
  await withoutFourEyes();

  expect((await change(`${path}/answer`, approve, etag)).body).toMatchObject({
    state: 'in-force',
    findings: 1,
  });

  expect((await change(`${path}/answer`, approve, etag)).status).toBe(412);
  const shown = await site.read(`${findings}/${finding.id}`);
  expect(shown.body).toMatchObject({ state: 'waived', waiver: { id: asked.body.id } });
  const about = await site.read(`${waivers}?findingId=${finding.id}&withinDays=31`);
  expect(about.body.items.map(({ id }: { id: number }) => id)).toEqual([asked.body.id]);
  expect((await site.read(`${waivers}?withinDays=1`)).body.total).toBe(0);
  expect(await (await site.ask(`${waivers}/export?format=csv`)).text()).toContain('Replaced soon');
  const home = await site.read('/api/v1/home');
  expect(home.body.cards.map(({ id }: { id: string }) => id)).toContain('waivers');
});

it('goes to the gate as a file that covers there what it covers here', async () => {
  const { body } = await site.read(`${findings}?state=waived`);
  const [waived] = body.items;
  const yaml = await (await site.ask(`${waivers}/waivers.yaml`)).text();
  writeFileSync(join(folder, 'waivers.yaml'), yaml);
  const text = `${starterPolicyText()}\nwaivers: { fourEyes: false }\n`;
  writeFileSync(join(folder, 'policy.yaml'), text);
  const report = { repository: { name: 'app' }, components: [waived.component], findings: [] };

  const { covering, problems } = await waiversForGate(
    report as unknown as RepositoryReport,
    { policyFile: join(folder, 'policy.yaml') },
    { policy: readPolicy(text, 'policy.yaml'), at: site.test.office.clock.now() },
  );

  const { rule, severity, license, component } = waived;
  const finding = { rule, severity, license, purl: component.purl } as unknown as ReportFinding;
  expect(problems).toEqual([]);
  expect(covering(finding)).toMatchObject({ reason: 'Replaced soon', until });
  expect(covering({ ...finding, license: 'MIT' })).toBeUndefined();
  expect(covering({ ...finding, purl: 'pkg:npm/other@1.0.0' })).toBeUndefined();
});

it('is refused without a reason, for a day that is none, and of a scope that is not there', async () => {
  const { id } = await worstFinding();
  const ask = (more: object) =>
    site.read(
      `${findings}/${id}/waivers`,
      json('POST', { reason: 'Replaced soon', until, ...more }),
    );

  expect((await ask({ reason: '' })).status).toBe(400);
  expect((await ask({ until: 'soon' })).status).toBe(400);
  expect((await ask({ scope: { kind: 'product', id: 999 } })).status).toBe(404);
  expect(site.bugs).toEqual([]);
});
