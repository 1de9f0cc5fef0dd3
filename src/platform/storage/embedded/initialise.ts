// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#model';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

/** Major version of the data in the folder; undefined where there is none yet. */
export function majorOfData(folder: DataFolder): number | undefined {
  const path = join(folder.cluster, 'PG_VERSION');
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined;
}

/**
 * Makes an empty cluster with a password of its own. Under a draft name until it is whole: a start that was killed in
 * the middle is simply made again.
 */
export async function initialise(
  folder: DataFolder,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<void> {
  const draft = `${folder.cluster}.draft`;
  const passwordForInitdb = join(folder.path, 'password.draft');
  writePassword(folder, passwordForInitdb, user);
  try {
    let output = '';
    for (const locale of localesFor(binaries.major)) {
      rmSync(draft, { recursive: true, force: true });
      const parameters = [...PARAMETERS, `--pwfile=${passwordForInitdb}`, ...locale, draft];
      const outcome = await runProgram(join(binaries.folder, 'initdb'), parameters, {
        user,
        folder: folder.path,
      });
      if (outcome.code === 0) return renameSync(draft, folder.cluster);
      output = outcome.output;
    }
    throw initdbFailed(folder, output);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
}

/** The password of the server's only user. */
export function readPassword(folder: DataFolder): string {
  return readFileSync(folder.password, 'utf8').trim();
}

const PARAMETERS = [
  '--username=lanthorn',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--data-checksums',
  '--no-instructions',
];

// Texts sort by code point everywhere. From 17 on PostgreSQL brings its own C.UTF-8; before, the system may have one.
function localesFor(major: number): readonly (readonly string[])[] {
  const plain = ['--locale=C'];
  if (major < 17) return [['--locale=C.UTF-8'], plain];
  return [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], plain];
}

// initdb reads the file as the server's user; the copy that stays belongs to whoever starts Lanthorn.
function writePassword(folder: DataFolder, copy: string, user: ServerUser | undefined): void {
  const password = randomBytes(24).toString('base64url');
  for (const path of [folder.password, copy]) {
    rmSync(path, { force: true });
    writeFileSync(path, `${password}\n`, { mode: 0o600 });
  }
  if (user !== undefined) chownSync(copy, user.uid, user.gid);
}

function initdbFailed(folder: DataFolder, output: string): Refusal {
  return new Refusal(
    'unavailable',
    'storage/initdb-failed',
    `Making a database in ${folder.path} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`,
    'Check free space and permissions of the folder, and that the system knows the user by name; or name another one with --data.',
  );
}
