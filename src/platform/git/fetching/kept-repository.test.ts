// SPDX-License-Identifier: Apache-2.0
// What lies in the folder between two fetches.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ScratchRepository, scratchRepository } from '../scratch-repository.ts';
import { serveGit, type TestGitServer } from '../testing/serve-git.ts';
import { fetchRepository } from './fetch-repository.ts';

let scratch: ScratchRepository;
let server: TestGitServer;
let folder: string;

beforeEach(async () => {
  scratch = scratchRepository('lamp');
  scratch.commit('first');
  server = await serveGit(scratch.around);
  folder = path.join(scratch.around, 'kept.git');
});
afterEach(async () => {
  await server.close();
  scratch.remove();
});

const fetch = () => fetchRepository({ folder, address: new URL(`${server.address}/lamp`) });
const kept = (...args: readonly string[]) =>
  execFileSync('git', [`--git-dir=${folder}`, ...args], { encoding: 'utf8' }).trim();

it('clears what a killed git left, and nothing that is fresh', async () => {
  await fetch();
  const left = path.join(folder, 'packed-refs.lock');
  const half = path.join(folder, 'objects', 'pack', 'tmp_pack_abc');
  const fresh = path.join(folder, 'objects', 'pack', 'tmp_pack_new');
  mkdirSync(path.dirname(half), { recursive: true });
  for (const file of [left, half, fresh]) writeFileSync(file, '');
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const file of [left, half]) utimesSync(file, hourAgo, hourAgo);
  scratch.commit('second');

  await fetch();

  expect([left, half, fresh].map((file) => existsSync(file))).toEqual([false, false, true]);
});

it('runs no hook of its own repository', async () => {
  await fetch();
  const canary = path.join(scratch.around, 'canary');
  const hook = path.join(folder, 'hooks', 'reference-transaction');
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\ntouch '${canary}'\n`, { mode: 0o755 });
  kept('update-ref', 'refs/heads/alive', 'HEAD');
  expect(existsSync(canary)).toBe(true);
  execFileSync('rm', [canary]);
  scratch.commit('second');

  await fetch();

  expect(existsSync(canary)).toBe(false);
});

it('puts packs together when they are many, and loses nothing', async () => {
  await fetch();
  const packs = () =>
    readdirSync(path.join(folder, 'objects', 'pack')).filter((file) => file.endsWith('.pack'));
  const before = packs();
  const pack = path.join(folder, 'objects', 'pack');
  for (let number = 0; number < 51; number += 1) {
    const id = kept('hash-object', '-w', '-t', 'blob', path.join(folder, 'config'));
    execFileSync('git', [`--git-dir=${folder}`, 'pack-objects', '-q', path.join(pack, 'pack')], {
      input: `${id}\n`,
    });
    kept('config', 'lamp.number', String(number));
  }
  expect(packs().length).toBeGreaterThan(50);
  scratch.commit('second');

  await fetch();

  expect(before).toHaveLength(1);
  expect(packs().length).toBeLessThan(10);
  expect(kept('rev-parse', 'HEAD')).toBe(scratch.git('rev-parse', 'HEAD'));
});
