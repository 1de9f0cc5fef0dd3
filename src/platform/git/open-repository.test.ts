// SPDX-License-Identifier: Apache-2.0
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

describe('head', () => {
  it('is the checked out branch', async () => {
    const commit = scratch.commit('first');

    expect(await (await open()).head()).toEqual({ commit, branch: 'main' });
  });

  it('has no branch when detached', async () => {
    const commit = scratch.commit('first');
    scratch.git('checkout', '-q', '--detach');

    expect(await (await open()).head()).toEqual({ commit, branch: undefined });
  });

  it('is undefined while there is no commit', async () => {
    expect(await (await open()).head()).toBeUndefined();
  });

  it('falls back to master when HEAD of a mirror names a branch that is gone', async () => {
    const commit = scratch.commit('first');
    scratch.git('branch', '-m', 'master');
    scratch.git('branch', 'other');
    scratch.git('symbolic-ref', 'HEAD', 'refs/heads/gone');

    expect(await (await open()).head()).toEqual({ commit, branch: 'master' });
  });

  it('falls back to the only branch', async () => {
    const commit = scratch.commit('first');
    scratch.git('branch', '-m', 'release/1.x');
    scratch.git('symbolic-ref', 'HEAD', 'refs/heads/main');

    expect(await (await open()).head()).toEqual({ commit, branch: 'release/1.x' });
  });
});

describe('openRepository', () => {
  it('refuses what is no repository, and does not climb to the one above', async () => {
    mkdirSync(path.join(scratch.path, 'inner', '.git'), { recursive: true });

    await expect(open({}, path.join(scratch.path, 'inner'))).rejects.toEqual(
      failure('git/not-a-repository'),
    );
  });

  it('refuses a repository format it does not know', async () => {
    scratch.git('config', 'core.repositoryFormatVersion', '1');
    scratch.git('config', 'extensions.fromTheFuture', 'true');

    await expect(open()).rejects.toEqual(failure('git/unsupported'));
  });

  it('opens worktrees and bare clones alike', async () => {
    const commit = scratch.commit('first');
    scratch.git('worktree', 'add', '-q', '../tree');
    scratch.git('clone', '-q', '--bare', '.', '../mirror.git');

    const tree = await open({}, path.join(scratch.around, 'tree'));
    const bare = await open({}, path.join(scratch.around, 'mirror.git'));

    expect(await tree.head()).toEqual({ commit, branch: 'tree' });
    expect(await bare.head()).toEqual({ commit, branch: 'main' });
  });

  it('writes nothing into the repository', async () => {
    const commit = scratch.commit('first');
    const before = readdirSync(path.join(scratch.path, '.git'), { recursive: true }).sort();

    const repository = await open();
    await collect(repository.listFiles(commit));
    await collect(repository.history({ include: commit }));
    await repository.tags();

    expect(readdirSync(path.join(scratch.path, '.git'), { recursive: true }).sort()).toEqual(
      before,
    );
  });
});

describe('remoteUrl', () => {
  it('is that of origin, without credentials', async () => {
    scratch.git('remote', 'add', 'fork', 'https://example.com/fork.git');
    scratch.git('remote', 'add', 'origin', 'https://ada:secret@example.com/app.git');

    expect(await (await open()).remoteUrl()).toBe('https://example.com/app.git');
  });

  it('is undefined without a remote', async () => {
    expect(await (await open()).remoteUrl()).toBeUndefined();
  });
});

describe('commits', () => {
  it('knows ancestors, presence and what lies between', async () => {
    const first = scratch.commit('first');
    const second = scratch.commit('second');
    const third = scratch.commit('third');
    const repository = await open();

    expect(await repository.isAncestor(first, third)).toBe(true);
    expect(await repository.isAncestor(third, first)).toBe(false);
    expect(await repository.hasCommit(first)).toBe(true);
    expect(await repository.hasCommit(NOWHERE)).toBe(false);
    expect(await collect(repository.commitsBetween(third, first))).toEqual([third, second]);
    expect(await repository.isShallow()).toBe(false);
  });

  it('knows a shallow clone', async () => {
    scratch.commit('first');
    scratch.commit('second');
    scratch.git('clone', '-q', '--depth=1', `file://${scratch.path}`, '../shallow');

    expect(await (await open({}, path.join(scratch.around, 'shallow'))).isShallow()).toBe(true);
  });
});

describe('tags', () => {
  // A broken one ends git's own reading of all.
  it.each(['sound', 'broken'])(
    'peels annotated tags and tags of tags, and leaves out what is no commit; all %s',
    async (state) => {
      scratch.write('a', 'a');
      const commit = scratch.commit('first');
      scratch.git('tag', 'light');
      scratch.git('tag', '-a', '-m', 'one', 'v1');
      scratch.git('tag', '-a', '-m', 'of a tag', 'v1-again', 'v1');
      scratch.git('tag', 'a-tree', 'HEAD^{tree}');
      if (state === 'broken') {
        writeFileSync(path.join(scratch.path, '.git', 'refs', 'tags', 'broken'), `${NOWHERE}\n`);
      }

      expect(await (await open()).tags()).toEqual([
        { name: 'light', commit, at: '2023-11-14T22:13:20Z' },
        { name: 'v1', commit, at: '2023-11-14T22:13:20Z' },
        { name: 'v1-again', commit, at: '2023-11-14T22:13:20Z' },
      ]);
    },
  );
});

describe('history', () => {
  it('fails, and does not hang, on a commit that is not there', async () => {
    scratch.commit('first');
    const repository = await open();

    await expect(collect(repository.history({ include: NOWHERE }))).rejects.toEqual(
      failure('git/missing-object'),
    );
  });

  it('fails on a corrupt pack', async () => {
    scratch.write('a', 'a'.repeat(5000));
    const commit = scratch.commit('first');
    scratch.git('gc', '-q');
    const packs = path.join(scratch.path, '.git', 'objects', 'pack');
    const pack = readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '';
    scratch.git('config', 'x.y', 'z');
    spoil(path.join(packs, pack));

    await expect(collect((await open()).history({ include: commit }))).rejects.toEqual(
      expect.objectContaining({ name: 'GitFailure' }),
    );
  });

  it('throws the reason of the signal and ends git', async () => {
    for (let count = 0; count < 3; count += 1) scratch.commit(`number ${count}`);
    const commit = scratch.commit('last');
    const stop = new AbortController();
    const repository = await open();

    const reading = collect(repository.history({ include: commit, signal: stop.signal }));
    stop.abort(new Error('enough'));

    await expect(reading).rejects.toThrow('enough');
  });

  it('fails after close, under way or new', async () => {
    const commit = scratch.commit('first');
    const repository = await open();
    const reading = collect(repository.history({ include: commit }));
    reading.catch(() => undefined);

    await repository.close();

    await expect(reading).rejects.toEqual(failure('git/closed'));
    await expect(repository.head()).rejects.toEqual(failure('git/closed'));
  });

  function spoil(file: string): void {
    scratch.git('config', 'x.y', 'spoiled');
    appendFileSync(file, 'garbage');
  }
});
