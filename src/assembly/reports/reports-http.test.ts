// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const BASE = '/api/v1/measurement';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const send = (method: string, path: string, body: object, revision?: number) => {
  const asking = json(method, body);
  const seen = revision === undefined ? {} : { 'if-match': `"${revision}"` };
  return site.read(`${BASE}/${path}`, { ...asking, headers: { ...asking.headers, ...seen } });
};

it('makes a dashboard from a template, takes it along, and freezes it to the byte', async () => {
  const { items } = (await site.read('/api/v1/portfolio/repositories')).body;
  const template = { id: 'people', repositoryId: items[0].id };
  const { status, body } = await send('POST', 'dashboards', { name: 'People & <co>', template });
  expect(status).toBe(201);
  const filled = (await site.read(`${BASE}/dashboards/${body.id}?days=90`)).body;
  expect(filled).toMatchObject({ days: 90, dashboard: { name: 'People & <co>', isShared: false } });
  const contributors = filled.cards.find(
    (card: { metric?: { id: string } }) => card.metric?.id === 'contributors',
  );
  expect(contributors).toMatchObject({ project: 'app', figure: { value: 1 } });
  const saved = await site.ask(`${BASE}/dashboards/${body.id}/export?format=csv&days=90`);
  expect(await saved.text()).toMatch(
    /^about,figure,at,value,status,unit,target\r\napp,Contributors,/,
  );

  const frozen = await send('POST', 'reports', { source: `dashboard:${body.id}` });
  expect(frozen.status).toBe(201);
  const [report] = frozen.body.reports;
  expect(report.onlyFor).toBe(report.madeBy);
  const fileOf = async (format: string) =>
    (await site.ask(`${BASE}/reports/${report.id}/report.${format}`)).text();
  const before = await fileOf('html');
  expect(before).toContain('<h1>People &amp; &lt;co&gt;, ');
  expect(await fileOf('md')).toContain('| Contributors | app | 1 people |');
  const { name, isShared, days } = body;
  const words = { name, isShared, days };
  await send('PUT', `dashboards/${body.id}`, { ...words, cards: [] }, 1);
  expect(await fileOf('html')).toBe(before);
  const hash = createHash('sha256').update(before).digest('hex');
  expect(report.files).toContainEqual({ format: 'html', size: Buffer.byteLength(before), hash });
  expect((await send('PUT', `dashboards/${body.id}`, { ...words, cards: [] }, 1)).status).toBe(412);
});

it('freezes the board paper, by schedule too, and a digest tells of it', async () => {
  const { body } = await send('POST', 'reports', { source: 'board-paper' });
  const [{ id, title }] = body.reports;
  expect(title).toMatch(/^Board paper of /);
  const html = await (await site.ask(`${BASE}/reports/${id}/report.html`)).text();
  expect(html).toContain('<th scope="col">Objective</th>');
  expect(html).not.toContain('<script');

  const words = { name: 'Board paper', source: 'board-paper', every: 'quarter' };
  const scheduled = await send('POST', 'report-schedules', words);
  expect(scheduled.body.schedules).toMatchObject([{ every: 'quarter', zone: 'UTC', revision: 1 }]);
  const preview = (await site.read(`${BASE}/digest-preview?days=1`)).body;
  expect(preview.reports.map((one: { title: string }) => one.title)).toContain(title);
  const [{ id: schedule }] = scheduled.body.schedules;
  const weekly = { ...words, every: 'week' };
  const changed = await send('PUT', `report-schedules/${schedule}`, weekly, 1);
  expect(changed.body.schedules).toMatchObject([{ every: 'week', revision: 2 }]);
  expect((await send('PUT', `report-schedules/${schedule}`, weekly, 1)).status).toBe(412);
  const gone = await send('DELETE', `report-schedules/${schedule}`, {}, 2);
  expect(gone.body.schedules).toEqual([]);
});

it.each([
  ['POST', 'reports', { source: 'dashboard:999999' }, 404],
  ['POST', 'reports', { source: 'everything' }, 400],
  ['POST', 'report-schedules', { name: 'x', source: 'dashboard:999999', every: 'week' }, 404],
  ['POST', 'dashboards', { name: 'x', template: { id: 'nothing', repositoryId: 1 } }, 404],
])('%s %s %o is declined', async (method, path, body, status) => {
  const reply = await send(method, path, body);

  expect(reply.status).toBe(status);
  expect(reply.body.next).toMatch(/^[A-Z].{10,}/);
  expect((await site.ask(`${BASE}/reports/999999/report.csv`)).status).toBe(404);
  expect(site.bugs).toEqual([]);
});
