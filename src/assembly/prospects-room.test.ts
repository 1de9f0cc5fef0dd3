// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const INITIATIVES = '/api/v1/execution/initiatives';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

it('risks, needs and benefits are written over http, and the board paper asks about them', async () => {
  const first = await send('POST', INITIATIVES, { title: 'First', currency: 'EUR' });
  const second = await send('POST', INITIATIVES, { title: 'Second', currency: 'EUR' });
  const kpis = (await site.read('/api/v1/measurement/kpis')).body;
  const risk = { title: 'Nobody reviews', probability: 5, impact: 4, due: '2020-01-01' };
  const benefit = { title: 'More known', kpiId: kpis[0].id, expected: 1, reviewOn: '2020-02-01' };

  const risky = await send('POST', `${INITIATIVES}/${first.id}/risks`, risk);
  await send('PUT', `${INITIATIVES}/${second.id}/needs/${first.id}`, { why: 'Its parser' });
  const circle = await site.read(`${INITIATIVES}/${first.id}/needs/${second.id}`, json('PUT', {}));
  const promising = await send('POST', `${INITIATIVES}/${first.id}/benefits`, benefit);
  const { paper, markdown } = (await site.read('/api/v1/strategy/board-paper')).body;

  expect(risky.risks).toMatchObject([
    { exposure: 20, level: 'high', isOverdue: true, revision: 1 },
  ]);
  expect([circle.status, circle.body.code]).toEqual([409, 'execution/circle']);
  expect(promising).toMatchObject({
    benefits: [{ kpiName: kpis[0].name, unit: kpis[0].unit, isDue: true }],
    neededBy: [{ id: second.id, why: 'Its parser' }],
  });
  expect(paper.risks).toMatchObject([{ title: 'Nobody reviews', initiativeTitle: 'First' }]);
  const sentences = paper.needed.map(({ sentence }: { sentence: string }) => sentence);
  expect(sentences).toContain(
    'Risk “Nobody reviews” of “First”, 20 of 25: its answer was due on 2020-01-01, nothing is done about it, nobody owns it.',
  );
  expect(sentences).toContain(
    'Did “First” bring “More known”? It was to be looked at on 2020-02-01.',
  );
  expect(markdown).toContain('| Nobody reviews | First | 5 x 4 = 20, high |');

  const calmed = { ...risk, response: 'Ask Ada', owner: 'Ada', due: '2100-01-01', revision: 1 };
  await send('PUT', `/api/v1/execution/risks/${risky.risks[0].id}`, calmed);
  const verdict = { outcome: 'missed', words: 'As before.', revision: 1 };
  await send('POST', `/api/v1/execution/benefits/${promising.benefits[0].id}/verdict`, verdict);
  await send('DELETE', `${INITIATIVES}/${second.id}/needs/${first.id}`, {});

  const after = (await site.read(`${INITIATIVES}/${first.id}`)).body;
  expect(after.benefits).toMatchObject([{ verdict: { outcome: 'missed' }, isDue: false }]);
  expect(after.neededBy).toEqual([]);
  const again = (await site.read('/api/v1/strategy/board-paper')).body.paper;
  expect(JSON.stringify(again.needed)).not.toContain('Nobody reviews');
  expect(site.bugs).toEqual([]);
});

async function send(method: string, path: string, body: object) {
  const { status, body: reply } = await site.read(path, json(method, body));
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
}
