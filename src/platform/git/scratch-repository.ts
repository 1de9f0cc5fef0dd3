// SPDX-License-Identifier: Apache-2.0
// For tests only: makes small repositories with the real git and breaks them on purpose.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A repository in a folder of its own that `remove` deletes. */
export interface ScratchRepository {
  /** The folder around it, empty but for the repository. */
  readonly around: string;
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Feeds `input` to git's standard input. */
  gitWith(input: string | Uint8Array, ...args: readonly string[]): string;
  write(file: string, content: string | Uint8Array): void;
  /** Commits everything; the id. */
  commit(subject: string): string;
  remove(): void;
}

/** An empty repository on branch `main`. */
export function scratchRepository(name = 'app'): ScratchRepository {
  const around = realpathSync(mkdtempSync(path.join(tmpdir(), 'lanthorn-test-')));
  const top = path.join(around, name);
  mkdirSync(top);
  const gitWith = (input: string | Uint8Array, ...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: top, input, env: testEnvironment(around), stdio: 'pipe' })
      .toString('utf8')
      .trim();
  const git = (...args: readonly string[]): string => gitWith('', ...args);
  git('init', '-q', '-b', 'main');
  return {
    around,
    path: top,
    git,
    gitWith,
    write: (file, content) => {
      mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
      writeFileSync(path.join(top, file), content);
    },
    commit: (subject) => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', subject);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(around, { recursive: true, force: true }),
  };
}

function testEnvironment(home: string): NodeJS.ProcessEnv {
  const at = '1700000000 +0000';
  return {
    PATH: process.env.PATH,
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_COMMITTER_DATE: at,
  };
}
