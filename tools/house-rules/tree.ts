// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** A file of the checkout; `path` is relative with forward slashes, `text` is undefined for images and the like. */
export interface TreeFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** A rule about files: what it demands, and which of them break it and how. */
export interface HouseRule {
  readonly demands: string;
  offences(files: readonly TreeFile[]): readonly string[];
}

const BINARY = new Set(['.png', '.jpg', '.webp', '.ico', '.woff2', '.gz', '.zip', '.pdf', '.xlsx']);

/** All files git knows or would add, read into memory; without git all but what is installed or built. */
export function readTree(root: string): readonly TreeFile[] {
  const paths = existsSync(join(root, '.git')) ? pathsOfGit(root) : pathsOnDisk(root);
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readText(join(root, path)) }));
}

/** Whether a file is a test's input, which may look like anything. */
export function isFixture(path: string): boolean {
  return /(^|\/)fixtures\//.test(path);
}

/** Whether a file is planted to break rules. */
export function isPlanted(path: string): boolean {
  return path.startsWith('tests/crooked-house/');
}

/** Whether a file is program text that people maintain. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs|cjs|css|sql)$/.test(path) && !isFixture(path) && !isPlanted(path);
}

function readText(path: string): string | undefined {
  return BINARY.has(extname(path)) ? undefined : readFileSync(path, 'utf8');
}

function pathsOfGit(root: string): readonly string[] {
  // A checkout that belongs to somebody else is fine to be listed.
  const trust = ['-c', `safe.directory=${root}`];
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const output = execFileSync('git', [...trust, ...list], { cwd: root, encoding: 'utf8' });
  return [...new Set(output.split('\0'))].filter((path) => path !== '');
}

function pathsOnDisk(root: string): readonly string[] {
  const notOurs = new Set(['node_modules', 'dist', 'coverage', '.lanthorn']);
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(root, entry.name) : [entry.name]));
}

function pathsUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
