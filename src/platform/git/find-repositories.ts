// SPDX-License-Identifier: Apache-2.0
import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '#model';
import { isProblem } from './is-problem.ts';

/** A repository on disk, not yet opened. */
export interface FoundRepository {
  /** Absolute: the working copy's top folder, or the bare repository itself. */
  readonly path: string;
  /** Last part of the path, without `.git`. */
  readonly name: string;
  readonly kind: 'working-copy' | 'bare';
}

export interface FindOptions {
  /** How many folders deep to look; 0 is the given folder only. Default 8. */
  readonly maxDepth?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Search {
  readonly maxDepth: number;
  readonly signal: AbortSignal | undefined;
  readonly seen: Set<string>;
}

/**
 * Repositories in these folders, in the order of their paths, each once.
 *
 * Looks into working copies too, where submodules, worktrees and nested repositories stand; not into `node_modules`
 * nor bare repositories, and follows no symbolic link except a given folder itself. A folder without any repository
 * that stands inside one means that one. Throws the signal's reason when it aborts.
 */
export async function* findRepositories(
  folders: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<FoundRepository | Problem> {
  const seen = new Set<string>();
  const search = { maxDepth: options.maxDepth ?? 8, signal: options.signal, seen };
  for (const folder of folders) {
    const root = await resolveFolder(folder);
    if (typeof root === 'string') yield* findIn(search, root);
    else yield root;
  }
}

async function* findIn(search: Search, root: string): AsyncGenerator<FoundRepository | Problem> {
  let foundAny = false;
  for await (const found of walk(search, root, 0)) {
    foundAny ||= !isProblem(found);
    if (!isProblem(found) && search.seen.has(found.path)) continue;
    if (!isProblem(found)) search.seen.add(found.path);
    yield found;
  }
  const around = foundAny ? undefined : await repositoryAround(root);
  if (around === undefined || search.seen.has(around.path)) return;
  search.seen.add(around.path);
  yield around;
}

async function resolveFolder(folder: string): Promise<string | Problem> {
  try {
    return await realpath(path.resolve(folder));
  } catch (error) {
    return unreadable(folder, error);
  }
}

async function* walk(
  search: Search,
  folder: string,
  depth: number,
): AsyncGenerator<FoundRepository | Problem> {
  search.signal?.throwIfAborted();
  const entries = await entriesOf(folder);
  if (isProblem(entries)) {
    yield entries;
    return;
  }
  const own = repositoryHere(folder, entries);
  if (own !== undefined) yield own;
  if (depth >= search.maxDepth || (own !== undefined && isBare(own))) return;
  for (const entry of entries) {
    // A Dirent of a link says "link", so links are never followed.
    if (!entry.isDirectory() || entry.name === '.git' || entry.name === 'node_modules') continue;
    yield* walk(search, path.join(folder, entry.name), depth + 1);
  }
}

function isBare(found: FoundRepository | Problem): boolean {
  return !isProblem(found) && found.kind === 'bare';
}

async function entriesOf(folder: string): Promise<readonly Dirent[] | Problem> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    return unreadable(folder, error);
  }
}

function repositoryHere(
  folder: string,
  entries: readonly Dirent[],
): FoundRepository | Problem | undefined {
  const dotGit = entries.find((entry) => entry.name === '.git');
  if (dotGit?.isSymbolicLink() === true) {
    const message = `Looking for repositories in ${folder}: .git is a symbolic link, which is not followed`;
    return { code: 'git/link-not-followed', message, path: folder };
  }
  if (dotGit !== undefined) return found(folder, 'working-copy');
  return looksBare(entries) ? found(folder, 'bare') : undefined;
}

// What git itself asks of a git folder: HEAD, objects and refs.
function looksBare(entries: readonly Dirent[]): boolean {
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const head = named('HEAD')?.isFile() === true;
  return head && named('objects')?.isDirectory() === true && named('refs')?.isDirectory() === true;
}

async function repositoryAround(folder: string): Promise<FoundRepository | undefined> {
  for (let above = path.dirname(folder); ; above = path.dirname(above)) {
    if (await standsAt(path.join(above, '.git'))) return found(above, 'working-copy');
    if (above === path.dirname(above)) return undefined;
  }
}

async function standsAt(dotGit: string): Promise<boolean> {
  try {
    const stats = await lstat(dotGit);
    return stats.isDirectory() || stats.isFile();
  } catch {
    return false;
  }
}

function found(folder: string, kind: FoundRepository['kind']): FoundRepository {
  const base = path.basename(folder);
  return { path: folder, name: base.replace(/(?<=.)\.git$/, '') || folder, kind };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'it is no folder'],
  ['EACCES', 'this user may not read it'],
  ['EPERM', 'this user may not read it'],
  ['ELOOP', 'its links lead in a circle'],
]);

function unreadable(folder: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS.get(code) ?? (error instanceof Error ? error.message : String(error));
  const message = `Looking for repositories in ${folder}: ${reason}`;
  const isAbsent = code === 'ENOENT';
  return { code: isAbsent ? 'git/no-such-folder' : 'git/not-readable', message, path: folder };
}
