// SPDX-License-Identifier: Apache-2.0
// Real fetches from a server on 127.0.0.1, which somebody added as a git server first.
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveGit, type TestGitServer } from '#platform/git';
import { makeTestRepository, type TestRepository } from '../office.fixture.ts';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';
import { askForDueFetches } from './ask-for-fetch.ts';

let site: TestSite;
let lamp: TestRepository;
let server: TestGitServer;
let address: string;
let id: number;
beforeAll(async () => {
  site = await openTestSite();
  lamp = makeTestRepository('lamp');
  lamp.commit({ 'README.md': 'A lamp.' });
  server = await serveGit(dirname(lamp.folder));
  address = `${server.address}/${basename(lamp.folder)}`;
  server.needs = `Basic ${Buffer.from('office:lamp-oil').toString('base64')}`;
});
afterAll(async () => {
  await site.test.office.jobs.idle();
  await server.close();
  await site.close();
  lamp.remove();
  expect(site.bugs).toEqual([]);
});

const REMOTES = '/api/v1/portfolio/remotes';
const remotePath = () => `/api/v1/portfolio/repositories/${id}/remote`;
const add = (addresses: readonly string[], more: object = {}) =>
  site.read(REMOTES, json('POST', { addresses, ...more }));
const idle = () => site.test.office.jobs.idle();
const remote = async () => (await site.read(remotePath())).body.remote;
const repository = async () => (await site.read(`/api/v1/portfolio/repositories/${id}`)).body;

it('does not reach into a private network before somebody says so', async () => {
  const { status, body } = await add([address]);
  id = body.items[0].repositoryId;
  await idle();

  expect([status, body.items[0]]).toMatchObject([202, { name: 'lamp', isNew: true }]);
  expect(await remote()).toMatchObject({ address, problem: { code: 'http/private-address' } });
  expect(server.asked).toEqual([]);
});

it('says that a token is missing, where none is kept', async () => {
  const forge = { kind: 'git', address: server.address, username: 'office' };
  const added = await site.read('/api/v1/admin/forges', json('POST', forge));
  await site.read(`${remotePath()}/fetch`, json('POST', {}));
  await idle();

  expect(added.body).toMatchObject({ username: 'office', hasToken: false });
  expect(await remote()).toMatchObject({ problem: { code: 'git/access-denied' } });
  const token = { token: 'lamp-oil' };
  await site.read(`/api/v1/admin/forges/${added.body.id}/token`, json('PUT', token));
});

it('clones with the token of the server, reads what came, and shows the token nowhere', async () => {
  const { body } = await site.read(`${remotePath()}/fetch`, json('POST', {}));
  await idle();

  expect(body.jobId).toMatch(/^\d+$/);
  expect(await remote()).toMatchObject({ address, fetchedAt: expect.any(String) });
  expect((await remote()).problem).toBeUndefined();
  expect(await repository()).toMatchObject({ state: 'scanned', kind: 'bare', commits: 1 });
  const told = JSON.stringify([await repository(), (await site.read(REMOTES)).body]);
  expect(told).not.toContain('lamp-oil');
});

it('fetches every day, and at once when somebody scans it again', async () => {
  lamp.commit({ 'wick.txt': 'A wick.' });
  expect(await askForDueFetches(site.test.office, site.test.principal)).toBe(0);
  const tomorrow = { now: () => '2099-01-01T00:00:00Z' as never };
  const office = { ...site.test.office, clock: tomorrow };
  expect(await askForDueFetches(office, site.test.principal)).toBe(1);
  await idle();
  expect(await repository()).toMatchObject({ commits: 2 });

  lamp.commit({ 'oil.txt': 'Oil.' });
  await site.read('/api/v1/portfolio/scans', json('POST', { repositoryIds: [id] }));
  await idle();

  expect(await repository()).toMatchObject({ commits: 3 });
});

it('keeps what it has while the server is away', async () => {
  server.trouble = (_, reply) => Boolean(reply.writeHead(503).end());
  await site.read(`${remotePath()}/fetch`, json('POST', {}));
  await expect.poll(async () => (await remote()).problem?.code).toBe('git/unreachable');
  server.trouble = undefined;

  expect(await repository()).toMatchObject({ state: 'scanned', commits: 3 });
});

it('does not clone twice what it has, however it is written', async () => {
  const { body } = await add([`${address}.git`, address]);

  expect(body.items).toMatchObject([
    { repositoryId: id, isNew: false },
    { repositoryId: id, isNew: false },
  ]);
});

it.each([
  'http://git.example.com/ada/lamp',
  'https://ada:secret@git.example.com/ada/lamp',
  'https://github.com',
  '/srv/git/lamp',
  'file:///srv/git/lamp',
  'ext::sh -c date',
  'https://git.example.com/a b',
])('declines %s and adds none of its list', async (bad) => {
  const reply = await add(['https://github.com/ada/other', bad]);

  expect([reply.status, reply.body.code]).toEqual([422, 'remotes/not-an-address']);
  expect(JSON.stringify(reply.body)).not.toContain('secret');
  expect((await site.read(REMOTES)).body.items).toHaveLength(1);
});

it('connects no issues to what serves git alone', async () => {
  const place = { address: server.address, path: 'ada/lamp' };
  const forge = `/api/v1/portfolio/repositories/${id}/forge`;

  const { status, body } = await site.read(forge, json('POST', place));

  expect([status, body.code]).toEqual([422, 'forges/serves-git-alone']);
});

it('stops fetching when told to, and keeps the clone', async () => {
  const { location } = await repository();
  await site.read(remotePath(), json('DELETE', {}));

  expect(await remote()).toBeUndefined();
  expect(existsSync(location)).toBe(true);
  expect((await site.read(`${remotePath()}/fetch`, json('POST', {}))).status).toBe(404);
});
