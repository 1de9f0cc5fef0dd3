// SPDX-License-Identifier: Apache-2.0
// Repositories that tests make with the git program, in folders of their own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GitRepository, openRepository } from '#platform/git';

export interface CommitPlan {
  readonly by?: string;
  /** As git takes it: `2026-03-01T23:30:00-0500`. */
  readonly at?: string;
  readonly files?: Readonly<Record<string, string>>;
}

export interface MadeRepository {
  readonly folder: string;
  /** Runs git there; says what it prints. */
  git(...args: readonly string[]): string;
  /** Commits the files (an empty commit without any); says the commit's id. */
  commit(plan?: CommitPlan): string;
  /** Opens it; closed by `remove`. */
  open(): Promise<GitRepository>;
  remove(): Promise<void>;
}

const ADA = 'Ada Lovelace <ada@engine.example>';
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Committer',
  GIT_COMMITTER_EMAIL: 'committer@example.com',
};

/** An empty repository with the branch `main`, or a clone of another. */
export function makeRepository(cloneOf?: {
  from: string;
  options: readonly string[];
}): MadeRepository {
  const folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-activity-'));
  const opened: GitRepository[] = [];
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: ENVIRONMENT,
      stdio: 'pipe',
    }).trim();
  if (cloneOf) git('clone', '-q', ...cloneOf.options, cloneOf.from, '.');
  else git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    commit: ({ by = ADA, at = '2026-03-01T12:00:00Z', files = {} } = {}) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'work', '--author', by, '--date', at);
      return git('rev-parse', 'HEAD');
    },
    open: async () => {
      const repository = await openRepository({ path: folder, name: 'made', kind: 'working-copy' });
      opened.push(repository);
      return repository;
    },
    remove: async () => {
      await Promise.all(opened.map((repository) => repository.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
