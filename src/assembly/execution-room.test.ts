// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const INITIATIVES = '/api/v1/execution/initiatives';
const PLAN = {
  milestones: [{ title: 'All of it', weight: 1, start: '2020-01-01', finish: '2020-12-31' }],
  budget: [{ title: 'Money', kind: 'cash', amount: 100_00 }],
};

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function add(title: string): Promise<{ id: number; revision: number }> {
  const { objectives } = (await site.read('/api/v1/strategy/objectives')).body;
  const words = { title, currency: 'eur', objectiveId: objectives[0].id };
  return (await site.read(INITIATIVES, json('POST', words))).body;
}

it('an initiative names its objective, is listed with it, and has an ETag', async () => {
  const { id } = await add('Listed');
  const { objectives } = (await site.read('/api/v1/strategy/objectives')).body;

  const response = await site.ask(`${INITIATIVES}/${id}`);
  const own = await site.read(`${INITIATIVES}?objectiveId=${objectives[0].id}`);
  const others = await site.read(`${INITIATIVES}?objectiveId=${objectives[1].id}`);

  expect(response.headers.get('etag')).toBe('"1"');
  expect(await response.json()).toMatchObject({
    objectiveTitle: objectives[0].title,
    currency: 'EUR',
    minorDigits: 2,
    status: 'not-available',
  });
  expect(own.body.items).toMatchObject([{ id, title: 'Listed' }]);
  expect(others.body.items).toEqual([]);
});

it('refuses an objective that is not there', async () => {
  const words = { title: 'Astray', currency: 'EUR', objectiveId: 99_999 };

  const { status, body } = await site.read(INITIATIVES, json('POST', words));

  expect([status, body.code]).toEqual([404, 'strategy/no-such-objective']);
});

it('two editors: the second gets 412, and a blind one is asked what was seen', async () => {
  const { id } = await add('Contested');
  const change = (title: string, tag?: string) => {
    const asking = json('PUT', { title });
    const headers = { ...asking.headers, ...(tag && { 'if-match': tag }) };
    return site.read(`${INITIATIVES}/${id}`, { ...asking, headers });
  };

  const answers = [
    await change('First', '"1"'),
    await change('Second', '"1"'),
    await change('Blind'),
  ];

  expect(answers.map(({ status, body }) => [status, body.code ?? body.title])).toEqual([
    [200, 'First'],
    [412, 'execution/changed-meanwhile'],
    [422, 'http/no-revision'],
  ]);
});

it('goes all the way over http, and the sums are those of the initiative', async () => {
  const { id } = await add('Late and dear');
  const post = async (path: string, body: object, method = 'POST') =>
    (await site.read(`${INITIATIVES}/${id}${path}`, json(method, body))).body;
  await post('/plan', { ...PLAN, revision: 1 }, 'PUT');
  await post('/state', { to: 'business-case', revision: 2 });
  await post('/state', { to: 'approved', approver: 'The board', revision: 3 });
  const flying = await post('/state', { to: 'in-flight', revision: 4 });
  const claim = json('POST', { done: 50 });
  await site.read(`/api/v1/execution/milestones/${flying.milestones[0].id}/progress`, claim);

  const csv = 'date;amount;what;kind\n2020-02-01;80,00;Invoice;cash\n2020-02-01;x;Bad;cash';
  const first = await post('/actuals/import', { csv });
  const again = await post('/actuals/import', { csv });
  const detail = await post('/actuals', { on: '2020-03-01', amount: 1, what: 'Fee', kind: 'cash' });
  const listed = (await site.read(`${INITIATIVES}/${id}/actuals`)).body;
  const all = (await site.read(INITIATIVES)).body;

  expect([first.booked, again.booked, again.already]).toEqual([1, 0, 1]);
  expect(first.problems).toEqual([{ line: 3, message: '"x" is no amount' }]);
  expect(detail).toMatchObject({
    status: 'in-trouble',
    value: { bac: 10_000, ev: 5_000, ac: 8_001 },
  });
  expect(listed.total).toBe(2);
  expect(all.totals).toMatchObject([
    { currency: 'EUR', bac: 10_000, ev: 5_000, ac: 8_001, initiatives: 1 },
  ]);
  const unreasoned = { ...PLAN, revision: 5 };
  expect(await post('/plan', unreasoned, 'PUT')).toMatchObject({ code: 'execution/no-reason' });
  expect(site.bugs).toEqual([]);
});
