// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const PAPER = '/api/v1/strategy/board-paper';
const REVIEWS = '/api/v1/strategy/reviews';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

it('holds objectives, money, what has to be decided, and a source for every figure', async () => {
  const { id } = (await objectives())[0];
  const made = await send('POST', '/api/v1/execution/initiatives', {
    title: 'A | pipe',
    currency: 'EUR',
    objectiveId: id,
  });
  await send('PUT', `/api/v1/execution/initiatives/${made.id}/plan`, {
    milestones: [{ title: 'All', weight: 1, start: '2026-01-01', finish: '2026-03-31' }],
    budget: [{ title: 'Audit', kind: 'cash', amount: 100_000 }],
    revision: 1,
  });

  const { paper, markdown } = (await site.read(PAPER)).body;

  const keyResults = paper.objectives.flatMap((each: { keyResults: unknown[] }) => each.keyResults);
  expect(paper.objectives).toHaveLength(4);
  expect(paper.footnotes).toHaveLength(keyResults.length);
  expect(keyResults[0].footnote).toBe(1);
  expect(paper.footnotes[0]).toMatchObject({
    sentence: expect.stringContaining('metric policy-compliance-rate, over organisation'),
    to: expect.stringMatching(/^\/measurement\/kpis\/\d+$/),
  });
  expect(paper.initiatives).toMatchObject([
    { title: 'A | pipe', budget: 100_000, objectiveTitle: 'Licence compliance is under control' },
  ]);
  expect(paper.needed).toContainEqual({
    sentence: '“Licence compliance is under control” has no owner.',
    to: `/strategy/objectives/${id}`,
  });
  expect(markdown).toContain('| A \\| pipe | Licence compliance is under control |');
  expect(markdown).toMatch(/^\[\^1\]: KPI “Components that the policy allows”, metric policy-/m);
});

it('is kept as a review that later changes do not touch, and the next paper is compared with it', async () => {
  const { id } = await send('POST', '/api/v1/strategy/objectives', {
    title: 'People are trained',
    start: '2026-01-01T00:00:00Z',
    due: '2030-01-01T00:00:00Z',
  });
  const detail = await send('POST', `/api/v1/strategy/objectives/${id}/key-results`, {
    title: 'Ten teams',
    unit: 'teams',
    baseline: 0,
    target: 10,
    due: '2030-01-01T00:00:00Z',
  });
  const claims = `/api/v1/strategy/key-results/${detail.keyResults[0].id}/claims`;
  await send('POST', claims, { value: 2 });
  const review = await send('POST', REVIEWS, { title: 'First quarter', note: 'Go on.' });
  await send('POST', claims, { value: 5 });

  const kept = (await site.read(`${REVIEWS}/${review.id}`)).body;
  const { paper } = (await site.read(PAPER)).body;

  const own = (one: { objectives: { id: number }[] }) =>
    one.objectives.find((each) => each.id === id);
  expect(kept).toMatchObject({ title: 'First quarter', note: 'Go on.' });
  expect(own(kept.paper)).toMatchObject({ progress: 0.2 });
  expect(own(paper)).toMatchObject({ progress: 0.5, progressBefore: 0.2 });
  expect(paper.before).toMatchObject({ id: review.id, title: 'First quarter' });
  expect((await site.read(REVIEWS)).body).toMatchObject([{ id: review.id }]);
  expect((await site.read(`${REVIEWS}/999999`)).status).toBe(404);
});

async function objectives() {
  return (await site.read('/api/v1/strategy/objectives')).body.objectives;
}

async function send(method: string, path: string, body: object) {
  const { status, body: reply } = await site.read(path, json(method, body));
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
}
