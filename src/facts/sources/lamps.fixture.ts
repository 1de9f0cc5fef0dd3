// SPDX-License-Identifier: Apache-2.0
// A repository of lamps with files of several licences, made with the git program in a folder of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GitRepository, openRepository } from '#platform/git';

export const MIT = '// SPDX-License-Identifier: MIT\n// Copyright (c) 2019 Ann Oak\n';
const FILES = {
  'src/a.ts': `${MIT}export const a = 1;\n`,
  'src/b.ts': 'export const b = 2;\n',
  'src/copy-of-a.ts': `${MIT}export const a = 1;\n`,
  'vendor/wick/c.c': '/* Copyright 2001 Jo Doe\n * SPDX-License-Identifier: ISC */\n',
  'img/lamp.png': '\0\0\0',
  'img/lamp.png.license': 'SPDX-FileCopyrightText: 2020 Jo Doe\nSPDX-License-Identifier: CC0-1.0\n',
  'docs/a.md': '# Lamps\n',
  'package-lock.json':
    '{"lockfileVersion":3,"packages":{"":{"license":"MIT"},"node_modules/x":{"version":"1.0.0","license":"GPL-3.0"}}}',
  'REUSE.toml':
    'version = 1\n[[annotations]]\npath = "docs/**"\nSPDX-License-Identifier = "CC-BY-4.0"\nSPDX-FileCopyrightText = "2021 Ann Oak"\n',
};

export interface Lamps {
  readonly git: GitRepository;
  run(...args: readonly string[]): string;
  /** Commits these files; the result is the commit. */
  commit(files: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

export async function openLamps(): Promise<Lamps> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-sources-'));
  const run = (...args: readonly string[]) => runGit(folder, args);
  const commit = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    run('add', '-A', '-f');
    run('commit', '-q', '-m', 'files');
    return run('rev-parse', 'HEAD');
  };
  run('init', '-q', '-b', 'main');
  commit(FILES);
  const git = await openRepository({ path: folder, name: 'lamps', kind: 'working-copy' });
  return {
    git,
    run,
    commit,
    async close() {
      await git.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runGit(cwd: string, args: readonly string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.org',
  };
  return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
}
