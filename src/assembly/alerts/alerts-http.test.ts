// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const RULES = '/api/v1/measurement/alert-rules';
const ALERTS = '/api/v1/measurement/alerts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

/** A change of what was seen in this revision. */
function seen(method: string, revision: number, body: object = {}) {
  const asking = json(method, body);
  return { ...asking, headers: { ...asking.headers, 'if-match': `"${revision}"` } };
}

it('goes from a rule to an alert on the first page, and to its end', async () => {
  const rule = {
    name: 'Hardly anybody',
    about: { kind: 'metric', metricId: 'contributors' },
    condition: { kind: 'below', threshold: 2 },
    severity: 'critical',
    owner: 'Ada',
  };
  const added = await site.read(RULES, json('POST', rule));
  expect(added).toMatchObject({
    status: 201,
    body: { sentence: 'Tells below 2 people; over at 2.1 people or more.', revision: 1 },
  });
  await site.test.office.jobs.idle();

  const { items, total } = (await site.read(ALERTS)).body;
  expect(total).toBe(1);
  const { id, to } = items[0];
  expect(items[0]).toMatchObject({ title: 'app: Contributors', owner: 'Ada', state: 'open' });
  expect((await site.read(`/api/v1${to.replace(/([^/]+)$/, 'metrics/$1')}`)).body.value).toBe(1);
  expect((await site.read('/api/v1/home')).body.cards).toContainEqual(
    expect.objectContaining({
      id: 'alerts',
      tone: 'bad',
      detail: 'app: Contributors: 1 person, below 2 people.',
    }),
  );
  const saved = await site.ask(`${ALERTS}/export?format=csv`);
  expect(await saved.text()).toContain('app: Contributors,');

  const answer = { why: 'Two people join in May' };
  expect((await site.read(`${ALERTS}/${id}/acknowledgement`, json('POST', answer))).status).toBe(
    422,
  );
  const answered = await site.read(`${ALERTS}/${id}/acknowledgement`, seen('POST', 1, answer));
  expect(answered.body).toMatchObject({ state: 'acknowledged', revision: 2 });
  expect(answered.body.trail.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'Opened: 1 person, below 2 people.',
    'Acknowledged: Two people join in May',
  ]);
  expect(answered.body.figure.readings.at(-1)).toMatchObject({ value: 1, status: 'known' });
  const again = await site.read(`${ALERTS}/${id}/acknowledgement`, seen('POST', 1, answer));
  expect(again).toMatchObject({ status: 412, type: 'application/problem+json' });
  const { cards } = (await site.read('/api/v1/home')).body;
  expect(cards.map((card: { id: string }) => card.id)).not.toContain('alerts');

  const gone = await site.read(`${RULES}/${added.body.id}`, seen('DELETE', 1));
  expect(gone).toMatchObject({ status: 200, body: [] });
  await site.test.office.jobs.idle();
  expect((await site.read(ALERTS)).body.total).toBe(0);
  expect((await site.read(`${ALERTS}?state=closed`)).body.items).toMatchObject([{ id }]);
  expect(site.bugs).toEqual([]);
});

it('names what is wrong with a rule', async () => {
  const rule = {
    name: 'x',
    about: { kind: 'kpi' },
    condition: { kind: 'below', threshold: 3 },
  };
  const { status, body } = await site.read(RULES, json('POST', rule));

  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'measurement/bad-rule' });
  expect((await site.read(`${ALERTS}/99999`)).status).toBe(404);
});
