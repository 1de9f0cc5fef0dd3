// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';
import { comment, issue, openTestGitHub, PLACE, type TestGitHub } from './forge-server.fixture.ts';

let site: TestSite;
let github: TestGitHub;
let repositoryId: number;
let forgeId: number;
let hook: { path: string; secret: string };
beforeAll(async () => {
  site = await openTestSite();
  github = await openTestGitHub();
  github.issues.push(issue(1), issue(2));
  site.repository.git('remote', 'add', 'origin', 'git@github.com:ada/lamp.git');
  site.repository.commit({ 'README.md': 'A lamp.' });
  repositoryId = await site.test.scan(site.repository.folder);
});
afterAll(async () => {
  await site.test.office.jobs.idle();
  await github.close();
  await site.close();
  expect(site.bugs).toEqual([]);
});

const forge = () => `/api/v1/portfolio/repositories/${repositoryId}/forge`;

it('offers a repository whose remote is on a public forge', async () => {
  const { body } = await site.read('/api/v1/admin/forges');

  expect(body.offers).toEqual([
    {
      repository: { id: repositoryId, name: 'app' },
      ...{ address: 'https://github.com', path: 'ada/lamp' },
    },
  ]);
  expect(body.kinds.map(({ id }: { id: string }) => id)).toEqual([
    'github',
    'gitlab',
    'gitea',
    'git',
  ]);
});

it('adds a forge, connects, reads, and shows no token again', async () => {
  const wish = { kind: 'github', address: `${github.address}/`, token: 'lamp-oil' };
  const added = await site.read('/api/v1/admin/forges', json('POST', wish));
  forgeId = added.body.id;
  const place = { address: github.address, path: PLACE };
  const connected = await site.read(forge(), json('POST', place));
  await site.test.office.jobs.idle();

  const { body } = await site.read(forge());

  expect(added.body).toMatchObject({ address: github.address, hasToken: true });
  expect(connected.body.jobId).toMatch(/^\d+$/);
  expect(body.counts).toMatchObject({ issues: 2, openIssues: 2 });
  expect(body.connection).toMatchObject({ path: PLACE, problems: [] });
  const items = await site.read(`/api/v1/portfolio/repositories/${repositoryId}/items?limit=1`);
  expect(items.body).toMatchObject({ total: 2, items: [{ number: 2, title: 'Lamp 2' }] });
  const all = await site.ask('/api/v1/admin/forges');
  expect(await all.text()).not.toContain('lamp-oil');
});

it.each([
  [{ address: 'https://git.example.com' }, 422, 'forges/kind-unknown'],
  [{ kind: 'gitea', address: 'http://git.example.com' }, 422, 'forges/not-an-address'],
  [{ kind: 'gitea', address: 'https://me:pw@git.example.com' }, 422, 'forges/not-an-address'],
  [{ kind: 'svn', address: 'https://git.example.com' }, 422, 'forges/no-such-kind'],
  [{ address: 'github.com', token: 'two words' }, 422, 'forges/not-a-token'],
])('declines %j', async (wish, status, code) => {
  const reply = await site.read('/api/v1/admin/forges', json('POST', wish));

  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(JSON.stringify(reply.body)).not.toContain('pw');
});

it('is only for who is signed in', async () => {
  expect((await site.ask('/api/v1/admin/forges', { as: 'nobody' })).status).toBe(401);
  expect((await site.ask(forge(), { as: 'nobody' })).status).toBe(401);
});

function send(
  payload: object,
  { secret = hook.secret, delivery = 'd1', event = 'issue_comment' } = {},
) {
  const body = JSON.stringify({ ...payload, repository: { full_name: 'Ada/Lamp' } });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return site.read(hook.path, {
    ...{ as: 'nobody', method: 'POST', body },
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': delivery,
      'x-hub-signature-256': `sha256=${signature}`,
    },
  });
}

const events = async () => (await site.read(forge())).body.counts.events;

it('takes a signed webhook once, and nothing that is not signed', async () => {
  const made = await site.read(`/api/v1/admin/forges/${forgeId}/webhook-secret`, json('POST', {}));
  hook = made.body;
  const told = { action: 'created', issue: issue(1), comment: comment(7, 1) };

  const wrong = await send(told, { secret: 'guessed' });
  const before = await events();
  const first = await send(told);
  const again = await send(told);
  const other = await send(told, { delivery: 'd2' });

  expect([wrong.status, wrong.body.code]).toEqual([401, 'forges/webhook-not-signed']);
  expect(before).toBe(0);
  expect([first, again, other].map(({ status, body }) => [status, body.outcome])).toEqual([
    [202, 'taken'],
    [200, 'known'],
    [202, 'taken'],
  ]);
  expect(await events()).toBe(1);
});

it('counts what a webhook told and the lists tell again once', async () => {
  github.comments.push(comment(7, 1));
  github.issues.push(issue(3));
  await site.read(`${forge()}/read`, json('POST', {}));
  await send({ action: 'opened', issue: issue(3) }, { delivery: 'd3', event: 'issues' });
  await site.test.office.jobs.idle();

  const { body } = await site.read(forge());

  expect(body.counts).toMatchObject({ issues: 3, events: 1 });
});

it('acknowledges what it does not keep, and tells strangers nothing of what is here', async () => {
  const star = await send({ action: 'created' }, { delivery: 'd4', event: 'star' });
  const stranger = { ...json('POST', {}), as: 'nobody' } as const;
  const nowhere = await site.read('/hooks/forges/1/999999', stranger);
  const foreign = await site.read(hook.path.replace(/\/\d+\//, '/999999/'), stranger);

  expect([star.status, star.body.outcome]).toEqual([200, 'left']);
  expect([nowhere.body.code, foreign.body.code]).toEqual(
    Array.from({ length: 2 }, () => 'forges/webhook-not-signed'),
  );
});

it('takes the connection back, and then the forge', async () => {
  const early = await site.read(`/api/v1/admin/forges/${forgeId}`, json('DELETE', {}));
  await site.read(forge(), json('DELETE', {}));
  const late = await site.read(`/api/v1/admin/forges/${forgeId}`, json('DELETE', {}));

  expect([early.status, early.body.code]).toEqual([409, 'forges/in-use']);
  expect(late.status).toBe(200);
  expect((await site.read(forge())).body.connection).toBeUndefined();
});
