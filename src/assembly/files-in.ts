// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#model';

/** A file that was asked for, or found in a folder that was. */
export interface FoundFile {
  readonly path: string;
  /** Found in a folder, where other files may lie too. */
  readonly isFound: boolean;
}

/** As the upload of the API. */
const MAX_BYTES = 128 << 20;
/** A folder of more holds something else. */
const MAX_FILES = 10_000;
const MAX_DEPTH = 8;

/** The files, and those in the folders that bear a name of the kind, in order. Refuses a path that cannot be read. */
export async function filesIn(
  paths: readonly string[],
  named: RegExp,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(unreadable(path))).isDirectory();
    if (isFolder) await addFolder(found, path, { named, depth: 0 });
    else found.push({ path, isFound: false });
  }
  return found;
}

/** Refuses one that cannot be read or is too large. */
export async function contentOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(unreadable(path));
  if (size > MAX_BYTES) throw unreadable(path)(new Error(`it has ${size} bytes`));
  return readFile(path).catch(unreadable(path));
}

/** Links are not followed. */
async function addFolder(
  found: FoundFile[],
  folder: string,
  { named, depth }: { readonly named: RegExp; readonly depth: number },
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable(folder));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MAX_DEPTH)
      await addFolder(found, path, { named, depth: depth + 1 });
    if (entry.isFile() && named.test(entry.name)) found.push({ path, isFound: true });
    if (found.length > MAX_FILES) throw unreadable(folder)(new Error('it has too many files'));
  }
}

function unreadable(path: string): (error: Error) => never {
  return (error) => {
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${path}: ${error.message}.`,
      `Check the path; a file may have ${MAX_BYTES >> 20} MiB, a folder ${MAX_FILES} files.`,
    );
  };
}
