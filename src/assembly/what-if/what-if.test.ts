// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const INITIATIVES = '/api/v1/execution/initiatives';
const WHAT_IF = '/api/v1/strategy/what-if';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const PLAN = {
  milestones: [
    { title: 'Parser', weight: 1, start: '2030-01-01', finish: '2030-03-31' },
    { title: 'Teaching', weight: 1, start: '2030-04-01', finish: '2030-06-30' },
  ],
  budget: [
    { title: 'People', kind: 'people', hours: 10, rate: 5_000 },
    { title: 'Audit', kind: 'cash', amount: 50_000 },
    { title: 'Friends', kind: 'in-kind', amount: 9_999 },
  ],
};

/** An objective that one initiative serves, a second one that waits for it, and a key result of each kind. */
async function office(name: string) {
  const dates = { start: '2026-01-01T00:00:00Z', due: '2031-01-01T00:00:00Z' };
  const objective = await send('POST', '/api/v1/strategy/objectives', {
    title: `Objective ${name}`,
    owner: 'Ada',
    ...dates,
  });
  const kpis = (await site.read('/api/v1/measurement/kpis')).body;
  const words = { currency: 'EUR', objectiveId: objective.id };
  const first = await send('POST', INITIATIVES, { ...words, title: `First ${name}`, lead: 'Ada' });
  const second = await send('POST', INITIATIVES, { title: `Second ${name}`, currency: 'EUR' });
  await send('PUT', `${INITIATIVES}/${first.id}/plan`, { ...PLAN, revision: 1 });
  await send('PUT', `${INITIATIVES}/${second.id}/plan`, { ...PLAN, budget: [], revision: 1 });
  await send('PUT', `${INITIATIVES}/${second.id}/needs/${first.id}`, {});
  await send('POST', `${INITIATIVES}/${first.id}/benefits`, {
    title: 'Known licences',
    kpiId: kpis[1].id,
    expected: 1,
    reviewOn: '2030-12-01',
  });
  const results = `/api/v1/strategy/objectives/${objective.id}/key-results`;
  const due = dates.due;
  await send('POST', results, {
    title: `By hand ${name}`,
    unit: 'teams',
    baseline: 0,
    target: 9,
    due,
  });
  await send('POST', results, {
    title: `First done ${name}`,
    initiativeId: first.id,
    target: 1,
    due,
  });
  await send('POST', results, {
    title: `Second done ${name}`,
    initiativeId: second.id,
    target: 1,
    due,
  });
  const target = kpis[1].direction === 'decrease' ? -1_000 : 1_000;
  await send('POST', results, { title: `By KPI ${name}`, kpiId: kpis[1].id, target, due });
  return { objective, first, second };
}

it('dropping an initiative names the key results that suffer, and what waits; and changes nothing', async () => {
  const { first, second } = await office('A');
  const before = (await site.read('/api/v1/strategy/board-paper')).body.paper;

  const answer = await send('POST', WHAT_IF, { drop: [first.id] });

  const titled = (title: string) =>
    answer.keyResults.find((one: { title: string }) => one.title === title);
  expect(titled('First done A')).toMatchObject({
    strength: 'certain',
    turns: 'off track: it ends at 0% of 100%',
    because: 'It is driven by the milestones of “First A”. It is dropped.',
  });
  expect(titled('Second done A')).toMatchObject({
    strength: 'certain',
    because: expect.stringContaining('It needs “First A”, which does not come to its end.'),
  });
  expect(titled('By KPI A')).toMatchObject({
    strength: 'likely',
    because: '“First A” was to move its KPI: Known licences.',
  });
  expect(titled('By hand A')).toMatchObject({
    because: 'Its objective loses “First A”; nothing else serves it.',
  });
  expect(answer.initiatives).toMatchObject([{ title: 'First A' }, { title: 'Second A' }]);
  expect(answer.objectives).toMatchObject([{ title: 'Objective A' }]);
  expect(answer.changes).toEqual([{ id: first.id, revision: 2, what: '“First A” is cancelled.' }]);
  const after = (await site.read('/api/v1/strategy/board-paper')).body.paper;
  expect({ ...after, at: '' }).toEqual({ ...before, at: '' });
  expect((await site.read(`${INITIATIVES}/${second.id}`)).body.revision).toBe(2);
});

it('a cut leaves the last milestones unpaid, and accepting it re-baselines and is a decision', async () => {
  const { first } = await office('B');
  await send('POST', `${INITIATIVES}/${first.id}/state`, { to: 'business-case', revision: 2 });
  const approval = { to: 'approved', approver: 'The board', revision: 3 };
  await send('POST', `${INITIATIVES}/${first.id}/state`, approval);

  const scenario = { cutPercent: 20 };
  const answer = await send('POST', WHAT_IF, scenario);
  const seen = answer.changes.map(({ id, revision }: { id: number; revision: number }) => ({
    id,
    revision,
  }));
  const words = { ...scenario, reason: 'The budget is cut', approver: 'The board' };
  const blind = await site.read(`${WHAT_IF}/acceptance`, json('POST', { ...words, seen: [] }));
  await send('POST', `${WHAT_IF}/acceptance`, { ...words, seen });

  const own = answer.initiatives.find(({ title }: { title: string }) => title === 'First B');
  expect(own.because).toContain('from €1,000.00 to €800.00');
  expect(own.because).toContain('“Teaching” cannot be paid.');
  expect([blind.status, blind.body.code]).toEqual([412, 'strategy/changed-meanwhile']);
  const { baselines, budget, lines } = (await site.read(`${INITIATIVES}/${first.id}`)).body;
  expect([baselines.length, budget]).toEqual([2, 80_000]);
  expect(lines).toMatchObject([{ hours: 8 }, { amount: 40_000 }, { amount: 9_999 }]);
  const { items } = (await site.read('/api/v1/strategy/decisions?search=cut')).body;
  expect(items[0]).toMatchObject({
    question: 'Do we cut budgets by 20%?',
    decidedBy: 'The board',
    reasons: expect.stringContaining('The budget is cut\nKnown to suffer: “First done'),
  });
});

it('somebody who leaves is named where they lead, own and answer', async () => {
  const { objective, first } = await office('C');
  const risk = { title: 'Late', probability: 2, impact: 2, owner: 'ada' };
  await send('POST', `${INITIATIVES}/${first.id}/risks`, risk);

  const answer = await send('POST', WHAT_IF, { leaves: ' ADA ' });
  const seen = answer.changes.map(({ id, revision }: { id: number; revision: number }) => ({
    id,
    revision,
  }));
  const words = { leaves: 'Ada', reason: 'She moves on', approver: 'The board', seen };
  await send('POST', `${WHAT_IF}/acceptance`, words);

  const own = answer.initiatives.find(({ title }: { title: string }) => title === 'First C');
  expect(own.because).toContain('leads it and leaves.');
  expect(own.because).toContain('Nobody answers its risk “Late” any more.');
  expect(answer.objectives).toContainEqual(expect.objectContaining({ title: 'Objective C' }));
  const after = (await site.read(`${INITIATIVES}/${first.id}`)).body;
  expect([after.lead, after.risks[0].owner]).toEqual([undefined, undefined]);
  expect((await site.read(`/api/v1/strategy/objectives/${objective.id}`)).body.owner).toBe(
    undefined,
  );
});

it('refuses a scenario in which nothing happens, what is over, and who is named nowhere', async () => {
  const nothing = await site.read(WHAT_IF, json('POST', {}));
  const nowhere = await site.read(WHAT_IF, json('POST', { drop: [999_999] }));

  const stranger = await site.read(WHAT_IF, json('POST', { leaves: 'Nobody' }));

  expect([stranger.status, stranger.body.code]).toEqual([404, 'strategy/named-nowhere']);
  expect(nothing.body.code).toBe('strategy/no-scenario');
  expect([nowhere.status, nowhere.body.code]).toEqual([404, 'strategy/nothing-to-drop']);
  expect(site.bugs).toEqual([]);
});

async function send(method: string, path: string, body: object) {
  const { status, body: reply } = await site.read(path, json(method, body));
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
}
