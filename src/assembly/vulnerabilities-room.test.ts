// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const RECORD = {
  id: 'GHSA-1',
  modified: '2026-01-01T00:00:00Z',
  aliases: ['CVE-2026-1000'],
  summary: 'It goes out',
  details: 'A draught.',
  affected: [
    {
      package: { ecosystem: 'npm', name: '=a' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.0' }] }],
    },
  ],
};
const VULNERABILITIES = '/api/v1/compliance/vulnerabilities';

async function upload(name: string, body: NonNullable<RequestInit['body']>) {
  const headers = { 'content-type': 'application/octet-stream' };
  const path = `/api/v1/compliance/advisories/upload?name=${name}`;
  return site.read(path, { method: 'POST', body, headers });
}

it('says that there is nothing yet, and how old what was uploaded is', async () => {
  expect((await site.read('/api/v1/compliance/advisories')).body).toEqual({
    advisories: 0,
    withdrawn: 0,
    imports: [],
  });

  const { status, body } = await upload('a.json', JSON.stringify(RECORD));
  expect(status).toBe(200);
  expect(body).toMatchObject({ records: 1, added: 1, problems: 0, sources: ['a.json'] });
  const broken = await upload('b.json', '{');
  expect(broken.body).toMatchObject({ records: 0, problemList: [{ path: 'b.json' }] });
  await site.test.office.jobs.idle();

  const stock = await site.read('/api/v1/compliance/advisories');
  expect(stock.body).toMatchObject({ advisories: 1, imports: [{ records: 0 }, { records: 1 }] });
  expect(stock.body.importedAt).toBeDefined();
});

it('refuses an upload that is neither archive nor record', async () => {
  const { status, body } = await upload('lamp.exe', 'x');

  expect(status).toBe(422);
  expect(body.code).toBe('advisories/unknown-kind');
});

it('lists, narrows and exports what was found, with the path and the record', async () => {
  const { body: list } = await site.read(`${VULNERABILITIES}?fixable=true&rating=unknown`);
  expect(list).toMatchObject({ total: 1, items: [{ name: 'CVE-2026-1000', open: 1 }] });
  expect((await site.read(`${VULNERABILITIES}?rating=high`)).body.total).toBe(0);

  const { body: detail } = await site.read(`${VULNERABILITIES}/${list.items[0].id}`);
  expect(detail).toMatchObject({
    records: [{ id: 'GHSA-1', details: 'A draught.' }],
    findings: [{ fixedIn: '1.2.0', usages: [{ path: 'package-lock.json' }] }],
    statements: [],
  });
  const { id } = detail.findings[0].component;
  const component = await site.read(`/api/v1/compliance/components/${id}/vulnerabilities`);
  expect(component.body.vulnerabilities).toMatchObject([{ affectedRange: 'vers:npm/<1.2.0' }]);

  const csv = await site.ask('/api/v1/compliance/vulnerability-findings/export?format=csv');
  expect(await csv.text()).toContain('CVE-2026-1000');
});

it('states, exports, takes back and imports VEX', async () => {
  const stating = {
    vulnerability: 'CVE-2026-1000',
    purl: 'pkg:npm/%3Da',
    status: 'not_affected',
    justification: 'component_not_present',
  };
  const stated = await site.read('/api/v1/compliance/vex/statements', json('POST', stating));
  expect(stated.body).toMatchObject({ status: 'not_affected', package: 'pkg:npm/%3Da' });
  expect((await site.read(`${VULNERABILITIES}?state=open`)).body.total).toBe(0);
  expect((await site.read(`${VULNERABILITIES}?status=not_affected`)).body.total).toBe(1);

  const file = await site.ask('/api/v1/compliance/vex/export?format=csaf-2.0');
  expect(file.headers.get('content-disposition')).toContain('all.vex.json');
  const text = await file.text();
  const path = `/api/v1/compliance/vex/statements/${stated.body.id}`;
  const seen = (await site.ask(path)).headers.get('etag') ?? '';
  const taking = { method: 'DELETE', headers: { origin: 'http://localhost', 'if-match': seen } };
  expect((await site.read(path, taking)).body).toEqual({ ended: true });
  expect(await site.read(path, taking)).toMatchObject({
    status: 412,
    body: {
      code: 'compliance/statement-changed',
      detail: expect.stringMatching(/about CVE-2026-1000 was taken back or replaced by Admin/),
    },
  });
  expect((await site.read(`${VULNERABILITIES}?state=open`)).body.total).toBe(1);

  const document = json('POST', { name: 'lamp.json', text });
  const imported = await site.read('/api/v1/compliance/vex/documents', document);
  expect(imported.body).toMatchObject({ format: 'csaf 2.0', added: 1, problems: [] });
  expect((await site.read(`${VULNERABILITIES}?state=suppressed`)).body.total).toBe(1);
  const bad = json('POST', { name: 'lamp.json', text: '{}' });
  expect((await site.read('/api/v1/compliance/vex/documents', bad)).body.code).toBe(
    'compliance/no-vex',
  );
});

it('imports folders of the server as a job', async () => {
  const asked = json('POST', { paths: ['/nowhere/at/all'] });
  const { body } = await site.read('/api/v1/compliance/advisories/imports', asked);
  await site.test.office.jobs.idle();

  const job = await site.test.office.jobs.get(site.test.principal, Number(body.jobId));
  expect(job).toMatchObject({ state: 'failed', problem: expect.stringContaining('/nowhere') });
  expect(site.bugs).toEqual([]);
});
