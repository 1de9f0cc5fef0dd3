// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitLimits } from './git-limits.ts';
import type { GitRepository } from './open-repository.ts';
import { openRepository } from './open-repository.ts';
import type { ScratchRepository } from './scratch-repository.ts';
import { scratchRepository } from './scratch-repository.ts';

const NOWHERE = '0123456789abcdef0123456789abcdef01234567';
let scratch: ScratchRepository;
let opened: GitRepository[];

beforeEach(() => {
  scratch = scratchRepository();
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((repository) => repository.close()));
  scratch.remove();
});

async function open(limits: GitLimits = {}, where = scratch.path): Promise<GitRepository> {
  const kind = where.endsWith('.git') ? 'bare' : 'working-copy';
  const repository = await openRepository({ path: where, name: 'app', kind }, limits);
  opened.push(repository);
  return repository;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function failure(code: string) {
  return expect.objectContaining({ problem: expect.objectContaining({ code }) });
}

describe('listFiles', () => {
  it('lists files, executables, links and submodules with any name', async () => {
    scratch.write('a b/ü\n"x".txt', 'hello');
    scratch.git('add', '-A');
    const blob = scratch.gitWith('target', 'hash-object', '-w', '--stdin');
    scratch.git('update-index', '--add', '--cacheinfo', `120000,${blob},link`);
    scratch.git('update-index', '--add', '--cacheinfo', `100755,${blob},run.sh`);
    scratch.git('update-index', '--add', '--cacheinfo', `160000,${NOWHERE},sub`);
    scratch.git('commit', '-q', '-m', 'first');
    const commit = scratch.git('rev-parse', 'HEAD');

    expect(await collect((await open()).listFiles(commit))).toEqual([
      { path: 'a b/ü\n"x".txt', blob: expect.any(String), size: 5, mode: 'file' },
      { path: 'link', blob, size: 6, mode: 'link' },
      { path: 'run.sh', blob, size: 6, mode: 'executable' },
      { path: 'sub', blob: NOWHERE, size: 0, mode: 'submodule' },
    ]);
  });

  it('stops at its limits and says so', async () => {
    for (const name of ['a', 'b', 'c-rather-long-name', 'd', 'e']) scratch.write(name, name);
    const commit = scratch.commit('first');

    const items = await collect((await open({ maxFiles: 4, maxPathLength: 10 })).listFiles(commit));

    expect(items.map((item) => ('code' in item ? item.code : item.path))).toEqual([
      'a',
      'b',
      'git/path-too-long',
      'd',
      'git/too-many-files',
    ]);
  });

  it('ends on a tree that names itself ten times on ten levels', async () => {
    let tree = scratch.gitWith(`100644 blob ${emptyBlob()}\ta`, 'mktree');
    for (let level = 0; level < 10; level += 1) {
      const entries = Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\td${index}`);
      tree = scratch.gitWith(entries.join('\n'), 'mktree');
    }
    const commit = scratch.git('commit-tree', '-m', 'bomb', tree);

    const items = await collect((await open({ maxFiles: 1000 })).listFiles(commit));

    expect(items).toHaveLength(1001);
    expect(items.at(-1)).toMatchObject({ code: 'git/too-many-files' });
  });

  it('leaves out a path that would lead out of the repository', async () => {
    const entry = Buffer.concat([Buffer.from('100644 ..\0'), Buffer.from(emptyBlob(), 'hex')]);
    const tree = scratch.gitWith(
      entry,
      'hash-object',
      '-t',
      'tree',
      '-w',
      '--stdin',
      '--literally',
    );
    const commit = scratch.git('commit-tree', '-m', 'trap', tree);

    const items = await collect((await open()).listFiles(commit));

    expect(items).toEqual([expect.objectContaining({ code: 'git/unsafe-path' })]);
  });

  it('fails with the reason when the commit is not there or no id at all', async () => {
    const repository = await open();

    await expect(collect(repository.listFiles(NOWHERE))).rejects.toEqual(
      failure('git/missing-object'),
    );
    await expect(collect(repository.listFiles('--output=x'))).rejects.toEqual(
      failure('git/not-an-object-id'),
    );
  });

  function emptyBlob(): string {
    return scratch.gitWith('', 'hash-object', '-w', '--stdin');
  }
});
