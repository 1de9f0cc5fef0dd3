// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const DECISIONS = '/api/v1/strategy/decisions';
const PAPER = '/api/v1/strategy/board-paper';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const OPTIONS = [
  { title: 'Apache-2.0', note: 'Everybody knows it' },
  { title: 'EUPL-1.2', note: '' },
];

it('a question is on the board paper until it is decided, and then stays as it was decided', async () => {
  const { objectives } = (await site.read('/api/v1/strategy/objectives')).body;
  const about = `objective:${objectives[0].id}`;
  const words = { question: 'Which licence?', options: OPTIONS, subjects: [about] };
  const asked = await send('POST', DECISIONS, { ...words, neededBy: '2020-01-31' });
  const open = (await site.read(PAPER)).body.paper;

  const answer = { ...words, choice: 'Apache-2.0', reasons: 'Our partners ask for it.' };
  const path = `${DECISIONS}/${asked.id}`;
  const byNobody = await site.read(path, json('PUT', { ...answer, revision: 1 }));
  const strange = { ...answer, choice: 'MIT', decidedBy: 'Ada', revision: 1 };
  const refused = await site.read(path, json('PUT', strange));
  const decided = await send('PUT', path, { ...answer, decidedBy: 'Ada', revision: 1 });
  const late = await site.read(path, json('PUT', { ...words, revision: decided.revision }));
  const { paper, markdown } = (await site.read(PAPER)).body;

  const sentence = '“Which licence?” is to be decided. Needed by 2020-01-31, overdue.';
  expect(open.needed).toContainEqual({ sentence, to: `/strategy/decisions/${asked.id}` });
  expect(byNobody.body).toMatchObject({ code: 'strategy/bad-decision' });
  expect(refused.body.detail).toContain('"MIT" is none of its options');
  expect(decided).toMatchObject({
    choice: 'Apache-2.0',
    links: [
      { subject: about, title: objectives[0].title, to: expect.stringContaining('objectives') },
    ],
  });
  expect([late.status, late.body.code]).toEqual([409, 'strategy/decision-is-made']);
  expect(JSON.stringify(paper.needed)).not.toContain('Which licence?');
  expect(paper.decisions).toMatchObject([{ question: 'Which licence?', decidedBy: 'Ada' }]);
  expect(markdown).toContain('| Which licence? | Apache-2.0 | Our partners ask for it. | Ada |');
});

it('is found by words and by what it is about, and a later one takes its place', async () => {
  const { objectives } = (await site.read('/api/v1/strategy/objectives')).body;
  const about = `objective:${objectives[1].id}`;
  const decided = { choice: 'Yes', decidedBy: 'Ada', decidedOn: '2026-01-05' };
  const first = await send('POST', DECISIONS, {
    ...decided,
    question: 'Do we mirror 100%_all?',
    reasons: 'Outages',
    subjects: [about],
  });
  const instead = { ...decided, choice: 'No', question: 'Do we still mirror?', reasons: 'Cost' };
  const second = await send('POST', DECISIONS, { ...instead, supersedesId: first.id });
  const again = await site.read(DECISIONS, json('POST', { ...instead, supersedesId: first.id }));

  const ids = async (query: string) =>
    (await site.read(`${DECISIONS}?${query}`)).body.items.map(({ id }: { id: number }) => id);

  expect(await ids('search=outage')).toEqual([first.id]);
  expect(await ids(`search=${encodeURIComponent('100%_all')}`)).toEqual([first.id]);
  expect(await ids(`about=${about}`)).toEqual([first.id]);
  expect((await site.read(`${DECISIONS}/${first.id}`)).body.supersededBy.id).toBe(second.id);
  expect(second.supersedes).toMatchObject({ id: first.id });
  expect(again.body).toMatchObject({ code: 'strategy/decision-is-superseded' });
});

it('refuses what is nowhere, and the second of two editors', async () => {
  const nowhere = { question: 'What?', subjects: ['initiative:999999'] };
  const missing = await site.read(DECISIONS, json('POST', nowhere));
  const { id } = await send('POST', DECISIONS, { question: 'Who?' });
  await send('PUT', `${DECISIONS}/${id}`, { question: 'Who then?', revision: 1 });
  const second = await site.read(
    `${DECISIONS}/${id}`,
    json('PUT', { question: 'Who?', revision: 1 }),
  );

  expect(missing.status).toBe(404);
  expect(second.status).toBe(412);
  expect((await site.read(`${DECISIONS}/999999`)).status).toBe(404);
  expect(site.bugs).toEqual([]);
});

async function send(method: string, path: string, body: object) {
  const { status, body: reply } = await site.read(path, json(method, body));
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
}
