// SPDX-License-Identifier: Apache-2.0
// Traps are first shown to be live by plain git: an alarm never heard is no alarm.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProblem } from './is-problem.ts';
import { openRepository } from './open-repository.ts';
import type { ScratchRepository } from './scratch-repository.ts';
import { scratchRepository } from './scratch-repository.ts';

let scratch: ScratchRepository;
let canary: string;
let trap: string;

beforeEach(() => {
  scratch = scratchRepository();
  canary = path.join(scratch.around, 'canary');
  trap = path.join(scratch.around, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\necho ran >> '${canary}'\nexit 1\n`);
  chmodSync(trap, 0o755);
});
afterEach(() => scratch.remove());

/** Everything this room can do with a repository, problems and failures included. */
async function readEverything(
  commit: string,
  blobs: readonly string[] = [],
): Promise<readonly string[]> {
  const repository = await openRepository(
    { path: scratch.path, name: 'app', kind: 'working-copy' },
    { silenceTimeoutMs: 20_000 },
  );
  const problems: string[] = [];
  const attempt = async (work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => problems.push(String(error)));
  };
  const take = (item: object) => {
    if (isProblem(item)) problems.push(item.code);
  };
  await attempt(() => repository.head());
  await attempt(() => repository.remoteUrl());
  await attempt(() => repository.tags());
  await attempt(() => repository.isShallow());
  await attempt(() => repository.isAncestor(commit, commit));
  await attempt(async () => {
    for await (const chunk of repository.history({ include: commit })) take(chunk);
  });
  await attempt(async () => {
    for await (const file of repository.listFiles(commit)) {
      take(file);
      if (!isProblem(file)) take(await repository.readBlob(file, 1_000_000));
    }
  });
  for (const blob of blobs) take(await repository.readBlob({ blob }, 1_000_000));
  await repository.close();
  return problems;
}

function ranSomething(): boolean {
  const ran = existsSync(canary);
  rmSync(canary, { force: true });
  return ran;
}

/** Git as a careless program would call it. */
function plainGit(...args: readonly string[]): void {
  spawnSync('git', args, { cwd: scratch.path, stdio: 'ignore', timeout: 20_000 });
}

describe('a hostile repository', () => {
  it.each([
    ['core.fsmonitor', ['status']],
    ['diff.external', ['diff']],
    ['diff.evil.textconv', ['log', '-p']],
    ['diff.evil.command', ['diff', '--ext-diff']],
    ['filter.evil.clean', ['add', 'a.evil']],
    ['filter.evil.process', ['add', 'a.evil']],
    ['alias.runs', ['runs']],
    ['core.sshCommand', ['ls-remote', 'ssh://registry.example.com/app']],
    ['core.askPass', ['credential', 'fill']],
    ['gpg.program', ['log', '--show-signature']],
  ])('cannot make us run what %s names', async (key, live) => {
    scratch.write('.gitattributes', '*.evil diff=evil filter=evil\n');
    scratch.write('a.evil', 'one\n');
    scratch.commit('first');
    scratch.write('a.evil', 'two\n');
    scratch.commit('second');
    const commit = signedCommit();
    scratch.git('tag', '-a', '-m', 'one', 'v1');
    scratch.git('config', key, key.startsWith('alias.') ? `!${trap}` : trap);
    scratch.write('a.evil', 'three\n');
    if (key === 'core.askPass') execCredential();
    else plainGit(...live);
    expect(ranSomething()).toBe(true);

    const problems = await readEverything(commit);

    expect(ranSomething()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('cannot make us run a pager, an editor, a proxy or a helper', async () => {
    const commit = scratch.commit('first');
    for (const key of [
      'core.pager',
      'pager.log',
      'core.editor',
      'core.gitProxy',
      'credential.helper',
      'core.alternateRefsCommand',
      'uploadpack.packObjectsHook',
      'sequence.editor',
    ]) {
      scratch.git('config', key, trap);
    }
    scratch.git('config', 'log.showSignature', 'true');

    expect(await readEverything(commit)).toEqual([]);
    expect(ranSomething()).toBe(false);
  });

  it('cannot make us run its hooks', async () => {
    const commit = scratch.commit('first');
    for (const hook of [
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'pre-commit',
      'fsmonitor-watchman',
    ]) {
      const file = path.join(scratch.path, '.git', 'hooks', hook);
      writeFileSync(file, `#!/bin/sh\necho ran >> '${canary}'\n`);
      chmodSync(file, 0o755);
    }
    plainGit('commit', '--allow-empty', '-m', 'alive');
    expect(ranSomething()).toBe(true);

    expect(await readEverything(commit)).toEqual([]);
    expect(ranSomething()).toBe(false);
  });

  it('cannot smuggle settings in through an included file', async () => {
    const commit = scratch.commit('first');
    scratch.write(
      '.git/more',
      `[core]\n\tfsmonitor = ${trap}\n\tpager = ${trap}\n\thooksPath = ${scratch.around}\n`,
    );
    scratch.git('config', 'include.path', 'more');
    plainGit('status');
    expect(ranSomething()).toBe(true);

    expect(await readEverything(commit)).toEqual([]);
    expect(ranSomething()).toBe(false);
  });

  it.each([
    ['over ssh', 'ssh://registry.example.com/app', 'core.sshCommand'],
    ['from a path', '/', 'remote.origin.uploadpack'],
    ['with a helper', 'ext::TRAP', 'protocol.ext.allow'],
  ])('cannot make us fetch what a partial clone lacks %s', async (_, url, key) => {
    const commit = scratch.commit('first');
    const missing = '0123456789abcdef0123456789abcdef01234567';
    scratch.git('config', 'core.repositoryFormatVersion', '1');
    scratch.git('config', 'extensions.partialClone', 'origin');
    scratch.git('config', 'remote.origin.promisor', 'true');
    scratch.git('config', 'remote.origin.url', url.replace('TRAP', trap));
    scratch.git('config', key, key.endsWith('.allow') ? 'always' : trap);
    for (const protocol of ['ssh', 'file', 'ext']) {
      scratch.git('config', `protocol.${protocol}.allow`, 'always');
    }
    plainGit('cat-file', '-p', missing);
    expect(ranSomething()).toBe(true);

    expect(await readEverything(commit, [missing])).toEqual(['git/missing-object']);
    expect(ranSomething()).toBe(false);
  });

  it('cannot lead us to a working tree elsewhere', async () => {
    const commit = scratch.commit('first');
    scratch.git('config', 'core.worktree', '/no/such/folder');

    expect(await readEverything(commit)).toEqual([]);
  });

  it('cannot show us replaced or grafted commits', async () => {
    const first = scratch.commit('first');
    const second = scratch.commit('second');
    scratch.git('replace', '--graft', second);
    const repository = await openRepository({
      path: scratch.path,
      name: 'app',
      kind: 'working-copy',
    });

    const ids: string[] = [];
    for await (const id of repository.commitsBetween(second, first)) ids.push(id);
    const isAncestor = await repository.isAncestor(first, second);
    await repository.close();

    expect({ ids, isAncestor }).toEqual({ ids: [second], isAncestor: true });
  });

  it('cannot keep us waiting with a pipe that nobody writes to', async () => {
    scratch.commit('first');
    execFileSync('mkfifo', [path.join(scratch.path, '.git', 'pipe')]);
    writeFileSync(path.join(scratch.path, '.git', 'config'), '[include]\n\tpath = pipe\n', {
      flag: 'a',
    });

    const opening = openRepository(
      { path: scratch.path, name: 'app', kind: 'working-copy' },
      { silenceTimeoutMs: 300 },
    );

    await expect(opening).rejects.toEqual(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'git/timeout' }) }),
    );
  });

  it('is reported, not obeyed, when its configuration is nonsense', async () => {
    scratch.commit('first');
    writeFileSync(path.join(scratch.path, '.git', 'config'), '[core\nnonsense', { flag: 'a' });

    const opening = openRepository({ path: scratch.path, name: 'app', kind: 'working-copy' });

    await expect(opening).rejects.toEqual(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'git/bad-configuration' }),
      }),
    );
  });
});

/** A commit that carries something like a signature, so that git has something to verify. */
function signedCommit(): string {
  const tree = scratch.git('rev-parse', 'HEAD^{tree}');
  const parent = scratch.git('rev-parse', 'HEAD');
  const who = 'Ada <ada@example.com> 1700000000 +0000';
  const signature = '-----BEGIN PGP SIGNATURE-----\n \n abcd\n -----END PGP SIGNATURE-----';
  const text = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nsigned\n`;
  const commit = scratch.gitWith(text, 'hash-object', '-t', 'commit', '-w', '--stdin');
  scratch.git('reset', '-q', '--hard', commit);
  return commit;
}

function execCredential(): void {
  const input = 'protocol=https\nhost=registry.example.com\n\n';
  spawnSync('git', ['credential', 'fill'], { cwd: scratch.path, input, stdio: 'pipe' });
}
