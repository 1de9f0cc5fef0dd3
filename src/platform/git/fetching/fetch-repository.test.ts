// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRepository } from '../open-repository.ts';
import { type ScratchRepository, scratchRepository } from '../scratch-repository.ts';
import { serveGit, type TestGitServer } from '../testing/serve-git.ts';
import { fetchRepository } from './fetch-repository.ts';
import type { FetchWish, TransferStep } from './fetch-wish.ts';

let scratch: ScratchRepository;
let server: TestGitServer;
let folder: string;

beforeEach(async () => {
  scratch = scratchRepository('lamp');
  scratch.write('README.md', 'A lamp.');
  scratch.commit('first');
  server = await serveGit(scratch.around);
  folder = path.join(scratch.around, 'kept', 'lamp.git');
});
afterEach(async () => {
  await server.close();
  scratch.remove();
});

const CREDENTIAL = { username: 'ada', password: `p"a$s 'w%rd` };
const BASIC = `Basic ${Buffer.from(`${CREDENTIAL.username}:${CREDENTIAL.password}`).toString('base64')}`;

function fetch(wish: Partial<FetchWish> = {}): Promise<void> {
  return fetchRepository({ folder, address: new URL(`${server.address}/lamp`), ...wish });
}

const kept = (...args: readonly string[]) =>
  execFileSync('git', [`--git-dir=${folder}`, ...args], { encoding: 'utf8' }).trim();
const refs = () => kept('for-each-ref', '--format=%(refname) %(objectname)');
const refsThere = () => scratch.git('for-each-ref', '--format=%(refname) %(objectname)');
const problem = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code, path: folder }) });

it('makes a bare repository with all branches and tags, and says where it is from', async () => {
  scratch.git('branch', 'side');
  scratch.git('tag', '-a', '-m', 'one', 'v1');
  const steps: TransferStep[] = [];

  await fetch({ onProgress: (step) => steps.push(step) });

  const repository = await openRepository({ path: folder, name: 'lamp', kind: 'bare' });
  expect(refs()).toBe(refsThere());
  expect(await repository.remoteUrl()).toBe(`${server.address}/lamp`);
  expect(await repository.head()).toEqual({
    commit: scratch.git('rev-parse', 'HEAD'),
    branch: 'main',
  });
  expect(steps.at(-1)).toMatchObject({ name: 'Receiving objects', done: 4, total: 4 });
  await repository.close();
});

it('follows what moved, was forced, went away, and another default branch', async () => {
  scratch.git('branch', 'gone');
  scratch.git('branch', 'deep');
  scratch.git('tag', 'v1');
  await fetch();
  scratch.git('commit', '-q', '--amend', '--allow-empty', '-m', 'rewritten');
  scratch.git('branch', '-D', 'gone', 'deep');
  // A branch in the place of a folder of branches.
  scratch.git('branch', 'deep/er');
  scratch.git('tag', '-f', 'v1');
  scratch.git('checkout', '-q', '-b', 'trunk');
  scratch.commit('second');

  await fetch();

  expect(refs()).toBe(refsThere());
  expect(kept('symbolic-ref', 'HEAD')).toBe('refs/heads/trunk');
});

it('takes an empty repository for one, and what comes into it', async () => {
  const empty = scratchRepository('lamp');
  const other = await serveGit(empty.around);
  const address = new URL(`${other.address}/lamp`);
  await fetch({ address });
  expect(refs()).toBe('');

  empty.commit('first');
  await fetch({ address });

  expect(refs()).toContain('refs/heads/main');
  await other.close();
  empty.remove();
});

it('keeps object ids as long as they are there', async () => {
  execFileSync('git', ['init', '-q', '-b', 'main', '--object-format=sha256', 'long'], {
    cwd: scratch.around,
  });
  const long = path.join(scratch.around, 'long');
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  execFileSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', 'first'], { cwd: long });

  await fetch({ address: new URL(`${server.address}/long`) });

  expect(kept('rev-parse', 'HEAD')).toMatch(/^[0-9a-f]{64}$/);
});

it('gives the credential when it is asked for, whatever is in it, and writes it nowhere', async () => {
  server.needs = BASIC;

  await fetch({ credential: CREDENTIAL });

  expect(refs()).toBe(refsThere());
  expect(server.asked[0]?.authorization).toBeUndefined();
  expect(readFileSync(path.join(folder, 'config'), 'utf8')).not.toContain('ada');
});

it.each([
  ['none', undefined],
  ['a wrong one', { username: 'ada', password: 'wrong' }],
])('asks nobody where a credential is needed and there is %s', async (_, credential) => {
  server.needs = BASIC;

  await expect(fetch({ credential })).rejects.toEqual(problem('git/access-denied'));

  expect(existsSync(folder)).toBe(false);
});

it.each([
  [404, 'git/no-such-remote'],
  [403, 'git/access-denied'],
  [429, 'git/unreachable'],
  [502, 'git/unreachable'],
])('says what a %i means', async (status, code) => {
  server.trouble = (_, reply) => Boolean(reply.writeHead(status).end());

  await expect(fetch()).rejects.toEqual(problem(code));
});

it('follows no redirect: it may lead anywhere', async () => {
  server.trouble = (request, reply) => {
    if (!request.url?.startsWith('/old')) return false;
    const location = `${server.address}/lamp${request.url.slice('/old'.length)}`;
    return Boolean(reply.writeHead(301, { location }).end());
  };

  const fetching = fetch({ address: new URL(`${server.address}/old`), credential: CREDENTIAL });

  await expect(fetching).rejects.toEqual(problem('git/redirected'));
  expect(server.asked.map(({ path: asked }) => asked)).not.toContainEqual(
    expect.stringMatching(/^\/lamp/),
  );
});

it('connects to no other place than it was told', async () => {
  const { port } = new URL(server.address);

  await fetch({ address: new URL(`http://lamp.example.com:${port}/lamp`), at: ['127.0.0.1'] });

  expect(refs()).toBe(refsThere());
});

it('keeps what it has when the line breaks in the middle, and goes on the next time', async () => {
  await fetch();
  const before = refs();
  scratch.commit('second');
  server.trouble = (request, reply) => {
    if (request.method !== 'POST') return false;
    reply.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' });
    reply.write('001e# half');
    reply.destroy();
    return true;
  };
  await expect(fetch()).rejects.toEqual(problem('git/unreachable'));
  expect(refs()).toBe(before);

  server.trouble = undefined;
  await fetch();

  expect(refs()).toBe(refsThere());
});

it('waits for nobody for ever, and stops when told to', async () => {
  server.trouble = () => true;
  await expect(fetch({ silenceTimeoutMs: 300 })).rejects.toEqual(problem('git/timeout'));

  const stop = new AbortController();
  const fetching = fetch({ signal: stop.signal });
  stop.abort(new Error('stopped'));

  await expect(fetching).rejects.toThrow('stopped');
});

it('takes no more than it may', async () => {
  scratch.write('large', randomBytes(6 << 20));
  scratch.commit('large');

  await expect(fetch({ maxBytes: 1000 })).rejects.toEqual(problem('git/too-large'));
});
