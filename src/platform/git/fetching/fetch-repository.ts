// SPDX-License-Identifier: Apache-2.0
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findGitProgram, type GitProgram } from '../git-program.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import type { FetchWish } from './fetch-wish.ts';
import { localInvocation, remoteInvocation } from './remote-invocation.ts';
import { talk } from './talk.ts';

/** Tidying a large repository is silent for long. */
const TIDYING_MS = 60 * 60_000;

/**
 * Brings the bare repository in `folder` up to date with the one at the address: its branches, tags and default branch, as they are
 * there now. The first time and every time are the same; stopped at any point, the next time goes on. Throws a GitFailure (`git/access-denied`,
 * `git/no-such-remote`, `git/unreachable` and others) and leaves what was fetched before.
 */
export async function fetchRepository(wish: FetchWish): Promise<void> {
  const program = await findGitProgram();
  const remote = await askForHead(program, wish);
  await prepare(program, wish, remote.objectFormat);
  await receive(program, wish);
  await pointHead(program, wish, remote.branch);
  await tidy(program, wish);
}

interface RemoteHead {
  /** `refs/heads/main`; absent where the repository there is empty or its head is a commit. */
  readonly branch: string | undefined;
  readonly objectFormat: 'sha1' | 'sha256';
}

async function askForHead(program: GitProgram, wish: FetchWish): Promise<RemoteHead> {
  const args = ['ls-remote', '--symref', '--', wish.address.href, 'HEAD'];
  return remoteHeadIn(await talk(remoteInvocation(program, wish, args), wish));
}

// "ref: refs/heads/main\tHEAD\n0123...\tHEAD\n"
function remoteHeadIn(answer: string): RemoteHead {
  const branch = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(answer)?.[1];
  return { branch, objectFormat: /^[0-9a-f]{64}\t/m.test(answer) ? 'sha256' : 'sha1' };
}

async function prepare(
  program: GitProgram,
  wish: FetchWish,
  objectFormat: RemoteHead['objectFormat'],
): Promise<void> {
  await clearLeftovers(wish.folder);
  if (await isMade(wish.folder)) return;
  await mkdir(path.dirname(wish.folder), { recursive: true });
  const made = ['init', '-q', '--bare', '--template=', `--object-format=${objectFormat}`];
  await run(program, wish, 'Making', [...made, wish.folder]);
  const origin = ['config', 'remote.origin.url', wish.address.href];
  await run(program, wish, 'Noting the address of', origin);
}

/** The address is noted last. */
async function isMade(folder: string): Promise<boolean> {
  const config = await readFile(path.join(folder, 'config'), 'utf8').catch(() => '');
  return config.includes('[remote "origin"]');
}

async function receive(program: GitProgram, wish: FetchWish): Promise<void> {
  const how = ['--progress', '--prune', '--force', '--no-tags', '--update-shallow'];
  const without = ['--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance'];
  const all = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
  // One pack each time, also of a few objects: git says how much has come only then.
  const args = [
    '-c',
    'fetch.unpackLimit=1',
    'fetch',
    ...how,
    ...without,
    '--',
    wish.address.href,
    ...all,
  ];
  await talk(remoteInvocation(program, wish, args), wish);
}

async function pointHead(
  program: GitProgram,
  wish: FetchWish,
  branch: string | undefined,
): Promise<void> {
  if (branch === undefined) return;
  const head = await readFile(path.join(wish.folder, 'HEAD'), 'utf8').catch(() => '');
  if (head.trim() === `ref: ${branch}`) return;
  await run(program, wish, 'Noting the default branch of', ['symbolic-ref', 'HEAD', branch]);
}

// As many as git itself takes for too many.
const MOST_PACKS = 50;

/** Every fetch leaves a pack; they are put together when they are many. */
async function tidy(program: GitProgram, wish: FetchWish): Promise<void> {
  const files = await readdir(path.join(wish.folder, 'objects', 'pack')).catch(() => []);
  if (files.filter((file) => file.endsWith('.pack')).length <= MOST_PACKS) return;
  const settings = ['-c', 'gc.auto=6700', '-c', 'gc.autoDetach=false'];
  await run(program, wish, 'Tidying', [...settings, 'gc', '--auto', '--quiet']);
}

async function run(
  program: GitProgram,
  wish: FetchWish,
  task: string,
  args: readonly string[],
): Promise<void> {
  const patient = { ...wish, silenceTimeoutMs: TIDYING_MS };
  await talk(localInvocation(program, wish.folder, args), patient, `${task} ${wish.folder}`);
}
