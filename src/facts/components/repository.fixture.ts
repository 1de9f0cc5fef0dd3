// SPDX-License-Identifier: Apache-2.0
// Repositories that tests make with the git program, in folders of their own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GitRepository, openRepository } from '#platform/git';

export interface MadeRepository {
  readonly repository: GitRepository;
  readonly commit: string;
  remove(): Promise<void>;
}

const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** A repository with one commit of these files; `links` are symbolic links, by path, to their targets. */
export async function makeRepository(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<MadeRepository> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-components-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: ENVIRONMENT }).trim();
  git('init', '-q', '-b', 'main');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
  git('add', '-A', '-f');
  git('commit', '-q', '--allow-empty', '-m', 'files');
  const repository = await openRepository({ path: folder, name: 'made', kind: 'working-copy' });
  return {
    repository,
    commit: git('rev-parse', 'HEAD'),
    remove: async () => {
      await repository.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
