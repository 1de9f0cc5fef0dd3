// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '#model';

/** The git program of this machine, looked up once. */
export interface GitProgram {
  /** Absolute. */
  readonly path: string;
  /** Absolute folders only, so that nothing is ever run out of a current directory. */
  readonly searchPath: string;
  /** An empty folder: home, current directory and working tree of every call. */
  readonly emptyPlace: string;
}

let program: Promise<GitProgram> | undefined;

/** Finds git; refuses when there is none, or one older than 2.30. */
export function findGitProgram(): Promise<GitProgram> {
  program ??= lookUp().catch((reason: unknown) => {
    program = undefined;
    throw reason;
  });
  return program;
}

async function lookUp(): Promise<GitProgram> {
  // PATH is no setting of ours: it is where any program looks for another.
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  for (const folder of folders) {
    const candidate = path.join(folder, 'git');
    if (await isProgram(candidate)) {
      await requireVersion(candidate);
      const emptyPlace = mkdtempSync(path.join(tmpdir(), 'lanthorn-empty-'));
      process.once('exit', () => rmSync(emptyPlace, { recursive: true, force: true }));
      return { path: candidate, searchPath: folders.join(path.delimiter), emptyPlace };
    }
  }
  throw refuse('there is no git on the PATH');
}

async function isProgram(candidate: string): Promise<boolean> {
  try {
    await access(candidate, constants.X_OK);
    return (await stat(candidate)).isFile();
  } catch {
    return false;
  }
}

// "git version 2.39.5", "git version 2.39.5 (Apple Git-154)"
async function requireVersion(git: string): Promise<void> {
  const { stdout } = await promisify(execFile)(git, ['--version'], { env: {}, cwd: '/' });
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout)?.slice(1) ?? []).map(Number);
  if (major < 2 || (major === 2 && minor < 30)) throw refuse(`${git} is ${stdout.trim()}`);
}

function refuse(found: string): Refusal {
  return new Refusal(
    'unavailable',
    'git/no-program',
    `Looking for git 2.30 or newer: ${found}.`,
    'Install git 2.30 or newer and make sure that it is on the PATH.',
  );
}
