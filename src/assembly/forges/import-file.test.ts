// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestRepository, type TestRepository } from '../office.fixture.ts';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

let site: TestSite;
let lamp: TestRepository;
let base: string;
let lampId: number;
beforeAll(async () => {
  site = await openTestSite();
  lamp = makeTestRepository('lamp');
  lamp.commit({ 'wick.txt': 'a\n' });
  lampId = await site.test.scan(lamp.folder);
  base = `/api/v1/portfolio/repositories/${lampId}`;
});
afterAll(async () => {
  lamp.remove();
  await site.close();
});

// Ada of the commits opens, or answers after an hour.
const ADA = 'Ada <ada@engine.example>';
const BOB = 'Bob <bob@x.example>';

function mail(id: string, by: string, at: string, answers?: string): string {
  const head = [`Message-ID: <${id}@x>`, `From: ${by}`, `Date: ${at}`, `Subject: ${id}`];
  if (answers) head.push(`In-Reply-To: <${answers}@x>`);
  return `From x Mon Sep  7 09:00:00 2026\n${head.join('\n')}\n\nWords that nobody keeps\n\n`;
}

const NUMBERS = [1, 2, 3, 4, 5, 6];
const DAY = (n: number, hour: number) => `${n} Oct 2026 ${hour}:00:00 +0000`;
const OPENINGS = NUMBERS.map((n) => mail(`q${n}`, BOB, DAY(n, 10))).join('');
const ANSWERS = NUMBERS.map((n) => mail(`a${n}`, ADA, DAY(n, 10 + n), `q${n}`)).join('');

const importing = (kind: 'mbox' | 'csv', name: string, text: string) =>
  site.read(`${base}/forge/import`, json('POST', { kind, name, text }));

it('takes an archive over, however it is cut and how often it comes', async () => {
  const first = await importing('mbox', 'lamp-devel', ANSWERS);
  expect(first.body).toMatchObject({ read: 6, items: 6, events: 0, problems: [] });

  const second = await importing('mbox', 'lamp-devel', `${OPENINGS}From x 2026\nDate: never\n\n`);

  expect(second.body).toMatchObject({ read: 6, items: 6, events: 6 });
  expect(second.body.problems).toEqual([
    { line: expect.any(Number), message: 'expected a date, found "never"' },
  ]);
  const again = await importing('mbox', 'lamp-devel', OPENINGS + ANSWERS);
  expect(again.body).toMatchObject({ read: 12, items: 0, events: 0 });
  const { body } = await site.read(`${base}/items`);
  expect(body.total).toBe(6);
  expect(body.items[0]).toMatchObject({ title: 'q6', author: 'bob@x.example', events: 1 });
  await site.test.office.jobs.idle();
  const { figures, forge } = (await site.read(`/api/v1/measurement/projects/${lampId}`)).body;
  const figure = (id: string) =>
    figures.find(({ metric }: { metric: { id: string } }) => metric.id === id);
  // Hours 1 to 6: half have an answer after 3.
  expect(figure('issue-response-time')).toMatchObject({ value: 3, status: 'known' });
  // Nobody closes a thread.
  for (const id of ['issue-backlog', 'issue-age', 'change-request-backlog'])
    expect(figure(id)).toMatchObject({ status: 'unknown', note: expect.stringMatching(/mailing/) });
  expect(forge.open).toEqual([]);
  expect(JSON.stringify(await site.read(`${base}/items`))).not.toContain('nobody keeps');
});

it('is told apart from a forge, and never asked', async () => {
  const { connection } = (await site.read(`${base}/forge`)).body;
  expect(connection).toMatchObject({ kind: 'mbox', path: 'lamp-devel' });
  expect((await site.read('/api/v1/admin/forges')).body.forges).toEqual([]);

  const read = await site.read(`${base}/forge/read`, json('POST', {}));
  const other = await importing('csv', 'tracker', 'item,event,at\n1,opened,2026-03-01\n');

  expect(read).toMatchObject({ status: 422, body: { code: 'forges/comes-from-files' } });
  expect(other).toMatchObject({ status: 409, body: { code: 'forges/connected-already' } });
});

it('knows who writes by the address of commits, and forgets who is erased', async () => {
  const { office, principal } = site.test;
  const facts = await office.whoIsWho.people(principal, { search: 'Ada', limit: 5 });
  const ada = facts.items[0];
  await site.read(`/api/v1/measurement/people/${ada?.id}/erase`, json('POST', {}));

  const again = await importing('mbox', 'lamp-devel', OPENINGS + ANSWERS);

  expect(again.body).toMatchObject({ items: 0, events: 0 });
  const events: string[] = [];
  for await (const item of office.forges.items(principal, { repositoryId: lampId }))
    events.push(...item.events.map(({ actor }) => actor?.login ?? ''));
  expect(new Set(events).size).toBe(1);
  expect(events[0]).toMatch(/@erased\.invalid$/);
  const known = await office.activity.knownAccounts(principal, { withMail: true });
  expect(known.find(({ login }) => login === events[0])?.person).toBe(String(ada?.id));
});

it('takes the table of a tracker over, and names what nobody opened', async () => {
  await site.read(`${base}/forge`, json('DELETE', {}));
  const rows = [
    'item,kind,event,at,actor,title',
    'LAMP-7,issue,opened,2026-03-01T09:00:00Z,bob,Too short',
    'LAMP-9,issue,closed,2026-03-02T09:00:00Z,ada,',
  ];

  const first = await importing('csv', 'tracker', rows.join('\n'));
  expect(first.body).toMatchObject({ read: 2, items: 1, events: 0 });
  expect(first.body.problems).toEqual([
    { line: 3, message: 'nothing says when and by whom LAMP-9 was opened' },
  ]);
  const closing = `${rows[0]}\nLAMP-7,issue,closed,2026-03-05T09:00:00Z,ada,`;
  const second = await importing('csv', 'tracker', closing);

  expect(second.body).toMatchObject({ items: 1, events: 1, problems: [] });
  const { body } = await site.read(`${base}/items`);
  expect(body.items).toMatchObject([{ number: 7, title: 'Too short', state: 'closed', events: 1 }]);
  expect(site.bugs).toEqual([]);
});
