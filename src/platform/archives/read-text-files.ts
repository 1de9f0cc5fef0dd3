// SPDX-License-Identifier: Apache-2.0
import { stat } from 'node:fs/promises';
import { type Problem, Refusal } from '#model';
import { readFolder } from './read-folder.ts';
import { readTextFile } from './read-text-file.ts';
import { readZip } from './read-zip.ts';
import type { TextFile, TextFilesOptions } from './text-file.ts';

/**
 * The wanted files of folders, of zip archives (`.zip`), and single files, in the order given and by path inside a folder.
 *
 * One file is held at a time. Refuses (`archives/not-found`) a path that is not there; a file that is too large, a damaged
 * archive or a path out of it is a Problem, and the rest is read.
 */
export async function* readTextFiles(
  paths: readonly string[],
  options: TextFilesOptions,
): AsyncGenerator<TextFile | Problem> {
  const kinds = new Map<string, 'folder' | 'zip' | 'file'>();
  for (const path of paths) kinds.set(path, await kindOf(path));
  for (const [path, kind] of kinds) {
    options.signal.throwIfAborted();
    if (kind === 'folder') yield* readFolder(path, options);
    else if (kind === 'zip') yield* readZip(path, options);
    else yield await readTextFile(path);
  }
}

async function kindOf(path: string) {
  try {
    if ((await stat(path)).isDirectory()) return 'folder';
    return path.toLowerCase().endsWith('.zip') ? 'zip' : 'file';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(
      'not-found',
      'archives/not-found',
      `Reading ${path}: ${error.message}.`,
      'Name a folder, a zip archive or a file that is there.',
    );
  }
}
