// SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindOptions } from './find-repositories.ts';
import { findRepositories } from './find-repositories.ts';
import { isProblem } from './is-problem.ts';
import type { ScratchRepository } from './scratch-repository.ts';
import { scratchRepository } from './scratch-repository.ts';

let scratch: ScratchRepository;

beforeEach(() => {
  scratch = scratchRepository('app');
});
afterEach(() => scratch.remove());

async function find(folder: string, options: FindOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const item of findRepositories([folder], options)) {
    found.push(
      isProblem(item) ? item.code : `${item.kind} ${path.relative(scratch.around, item.path)}`,
    );
  }
  return found;
}

describe('findRepositories', () => {
  it('finds working copies, nested ones, worktrees and bare repositories', async () => {
    scratch.commit('first');
    scratch.git('init', '-q', 'vendor/lib');
    scratch.git('worktree', 'add', '-q', '../tree');
    scratch.git('clone', '-q', '--bare', '.', '../mirrors/app.git');

    const found = await find(scratch.around);

    expect(found).toEqual([
      'working-copy app',
      'working-copy app/vendor/lib',
      'bare mirrors/app.git',
      'working-copy tree',
    ]);
  });

  it('names a bare repository without its ending', async () => {
    scratch.git('init', '-q', '--bare', '../only.git');

    const items = [];
    for await (const item of findRepositories([path.join(scratch.around, 'only.git')]))
      items.push(item);

    expect(items).toEqual([
      { path: path.join(scratch.around, 'only.git'), name: 'only', kind: 'bare' },
    ]);
  });

  it('does not look into node_modules, nor into a bare repository', async () => {
    scratch.git('init', '-q', 'node_modules/left-pad');
    scratch.git('init', '-q', '--bare', '../store.git');
    scratch.git('init', '-q', '../store.git/modules/inner');

    expect(await find(scratch.around)).toEqual(['working-copy app', 'bare store.git']);
  });

  it('is not led around by links', async () => {
    const elsewhere = scratchRepository('elsewhere');
    symlinkSync('..', path.join(scratch.path, 'loop'));
    symlinkSync(elsewhere.path, path.join(scratch.around, 'linked'));
    mkdirSync(path.join(scratch.around, 'disguised'));
    symlinkSync(path.join(elsewhere.path, '.git'), path.join(scratch.around, 'disguised', '.git'));

    const found = await find(scratch.around);
    elsewhere.remove();

    expect(found).toEqual(['working-copy app', 'git/link-not-followed']);
  });

  it('takes a folder inside a repository for that repository', async () => {
    mkdirSync(path.join(scratch.path, 'packages', 'core'), { recursive: true });

    expect(await find(path.join(scratch.path, 'packages', 'core'))).toEqual(['working-copy app']);
  });

  it('reports a folder that is not there', async () => {
    expect(await find(path.join(scratch.around, 'nowhere'))).toEqual(['git/no-such-folder']);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder it may not read and goes on', async () => {
    const locked = path.join(scratch.around, 'aaa');
    mkdirSync(locked);
    chmodSync(locked, 0o000);

    const found = await find(scratch.around);
    chmodSync(locked, 0o700);

    expect(found).toEqual(['git/not-readable', 'working-copy app']);
  });

  it('reports each repository once however often it is reached', async () => {
    const found: unknown[] = [];
    for await (const item of findRepositories([scratch.around, scratch.path])) found.push(item);

    expect(found).toHaveLength(1);
  });

  it('looks no deeper than told', async () => {
    scratch.git('init', '-q', '../one/two/three');

    expect(await find(scratch.around, { maxDepth: 2 })).toEqual(['working-copy app']);
  });

  it('stops when told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));

    await expect(find(scratch.around, { signal: stop })).rejects.toThrow('enough');
  });
});
