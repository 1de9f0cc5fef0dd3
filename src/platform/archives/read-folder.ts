// SPDX-License-Identifier: Apache-2.0
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#model';
import { messageOf, unreadable } from './problems.ts';
import { readTextFile } from './read-text-file.ts';
import type { TextFile, TextFilesOptions } from './text-file.ts';

/** Databases of advisories have five levels. */
const DEEPEST = 30;

/** The wanted files under a folder, by path; `.git` and links are not entered. */
export async function* readFolder(
  folder: string,
  options: TextFilesOptions,
  depth = 0,
): AsyncGenerator<TextFile | Problem> {
  const { wanted, signal } = options;
  const entries = await entriesOf(folder);
  if ('code' in entries) return yield entries;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    signal.throwIfAborted();
    const path = join(folder, entry.name);
    if (entry.isFile() && wanted.test(path)) yield await readTextFile(path);
    else if (!entry.isDirectory() || entry.name === '.git') continue;
    else if (depth >= DEEPEST) yield unreadable(path, `nested deeper than ${DEEPEST} folders`);
    else yield* readFolder(path, options, depth + 1);
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return unreadable(folder, messageOf(error));
  }
}
