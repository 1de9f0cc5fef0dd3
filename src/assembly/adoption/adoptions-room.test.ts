// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const ADOPTIONS = '/api/v1/execution/adoptions';
const NEED = {
  title: 'A wiki',
  need: 'Find the tables.',
  who: 'Pilots',
  quadrant: 1,
  currency: 'eur',
};

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function send(method: string, path: string, body: object) {
  const { status, body: reply } = await site.read(path, json(method, body));
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
}

it('takes a need to an initiative over http, with facts from the inventory and an entry in the decision log', async () => {
  const { items } = (await site.read('/api/v1/compliance/components?limit=1')).body;
  const { purl, name } = items[0];
  const { contexts, quadrants } = (await site.read(ADOPTIONS)).body;
  const choices = (
    await site.read(`/api/v1/execution/candidates/choices?search=${encodeURIComponent(name)}`)
  ).body;
  const { id } = await send('POST', ADOPTIONS, {
    ...NEED,
    context: contexts[0],
    incumbentYearCost: 12_000_00,
    incumbent: 'PaperWiki',
  });
  const mustHaves = [{ title: 'A licence we allow', fact: 'licence' }];
  const criteria = [{ title: 'Ease', weight: 100 }];

  await send('PUT', `${ADOPTIONS}/${id}/criteria`, { mustHaves, criteria, revision: 1 });
  const added = await send('POST', `${ADOPTIONS}/${id}/candidates`, { name: 'Lamp', purl });
  const [{ id: candidateId, facts, fit }] = added.candidates;
  const lines = [
    { candidateId, kind: 'migration', title: 'Move', when: 'once', year: 1, amount: 1_000_00 },
  ];
  const costed = await send('PUT', `${ADOPTIONS}/${id}/costs`, {
    lines: [...added.costs.lines.map(bare), ...lines],
    revision: 2,
  });
  await send('POST', `${ADOPTIONS}/${id}/state`, { to: 'compared', revision: 3 });
  const decision = {
    verdict: 'adopt',
    candidateId,
    reason: 'It is easy',
    decidedBy: 'The board',
    withoutTrial: 'We use it already',
    despite: 'We may ask',
    reviewOn: '2020-01-31',
  };
  const kpis = (await site.read('/api/v1/measurement/kpis')).body;
  const benefit = { title: 'More known', kpiId: kpis[0].id, expected: 1 };
  const decided = await send('POST', `${ADOPTIONS}/${id}/decision`, {
    ...decision,
    benefit,
    revision: 4,
  });
  const made = await send('POST', `${ADOPTIONS}/${id}/initiative`, { title: 'Bring the wiki' });
  const again = await site.read(`${ADOPTIONS}/${id}/initiative`, json('POST', { title: 'Again' }));

  expect(quadrants).toHaveLength(4);
  expect(choices.items[0]).toMatchObject({
    name,
    from: 'inventory',
  });
  expect(facts.license).toMatchObject({
    expression: expect.any(String),
    source: expect.stringContaining('inventory'),
  });
  expect(fit.mustHaves[0]).toMatchObject({
    fact: 'licence',
    evidence: expect.stringContaining(facts.license.expression),
  });
  expect(costed.costs.options[1]).toMatchObject({ saving: 35_000_00, breakEvenMonth: 1 });
  expect(decided).toMatchObject({
    state: 'decided',
    decision: { benefit: { kpiName: kpis[0].name, unit: kpis[0].unit } },
  });
  const entry = (await site.read(`/api/v1/strategy/decisions/${decided.decisionId}`)).body;
  expect(entry).toMatchObject({ question: 'What do we use for “A wiki”?', choice: 'Lamp' });
  expect(entry.links[0]).toMatchObject({ title: 'A wiki', to: `/execution/adoptions/${id}` });
  const initiative = (await site.read(`/api/v1/execution/initiatives/${made.initiative.id}`)).body;
  expect(initiative.benefits).toMatchObject([
    { title: 'More known', kpiId: kpis[0].id, reviewOn: '2020-01-31' },
  ]);
  expect([again.status, again.body.code]).toEqual([409, 'execution/initiative-is-made']);
  expect((await site.read(ADOPTIONS)).body.due).toMatchObject([
    { what: 'review', isOverdue: true },
  ]);
  const { cards } = (await site.read('/api/v1/home')).body;
  expect(cards.find((card: { id: string }) => card.id === 'adoption')).toMatchObject({
    action: { to: `/execution/adoptions/${id}` },
  });

  const using = await send('POST', `${ADOPTIONS}/${id}/state`, {
    to: 'in-use',
    revision: made.revision,
  });
  const review = {
    outcome: 'reached',
    words: 'It came.',
    lesson: 'Begin earlier.',
    revision: using.revision,
  };
  const reviewed = await send('POST', `${ADOPTIONS}/${id}/reviews`, review);
  expect(reviewed.reviews).toMatchObject([{ lesson: 'Begin earlier.' }]);
  const radar = (await site.read('/api/v1/execution/radar')).body;
  expect(radar.blips).toMatchObject([{ name: 'Lamp', ring: 'adopt', adoptionId: id }]);
  const csv = await (await site.ask('/api/v1/execution/radar/export?format=csv')).text();
  expect(csv.split('\r\n')[1]).toMatch(/^Lamp,adopt,Applications,none,/);
  expect(site.bugs).toEqual([]);
});

it('two editors: the second gets 412; what nobody knows is refused', async () => {
  const { id } = await send('POST', ADOPTIONS, NEED);
  await send('PUT', `${ADOPTIONS}/${id}`, { ...NEED, title: 'First', revision: 1 });
  const second = await site.read(`${ADOPTIONS}/${id}`, json('PUT', { ...NEED, revision: 1 }));
  const astray = await site.read(ADOPTIONS, json('POST', { ...NEED, context: 'the moon' }));
  const money = await site.read(ADOPTIONS, json('POST', { ...NEED, currency: 'XYZ' }));
  const etag = (await site.ask(`${ADOPTIONS}/${id}`)).headers.get('etag');

  expect([second.status, astray.body.code, money.body.code, etag]).toEqual([
    412,
    'execution/no-such-context',
    'execution/no-such-currency',
    '"2"',
  ]);
});

it('editions of the radar are published over http and stay', async () => {
  const rust = { name: 'Rust', quadrant: 2, ring: 'assess', reason: 'Two teams ask' };
  await send('POST', '/api/v1/execution/radar/entries', rust);
  const edition = await send('POST', '/api/v1/execution/radar/editions', { title: 'Spring' });
  const { entries } = (await site.read('/api/v1/execution/radar')).body;
  const change = { ...rust, ring: 'trial', revision: entries[0].revision };
  const { blips } = await send('PUT', `/api/v1/execution/radar/entries/${entries[0].id}`, change);
  const kept = (await site.read(`/api/v1/execution/radar/editions/${edition.id}`)).body;

  const rustIn = (all: readonly { name: string }[]) => all.find(({ name }) => name === 'Rust');
  expect(rustIn(blips)).toMatchObject({ ring: 'trial', moved: 'in', from: 'assess' });
  expect(rustIn(kept.blips)).toMatchObject({ ring: 'assess' });
});

/** A line as it is sent, without what the server worked out. */
function bare({ own: _, ...line }: { own?: number }) {
  return line;
}
