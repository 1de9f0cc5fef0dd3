// SPDX-License-Identifier: Apache-2.0
import type { Dirent } from 'node:fs';
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Text of a regular file inside `root`; `undefined` when there is none, it is larger than `maxBytes`, or a link leads
 * out of `root`. `root` has no links in it.
 */
export async function readContained(
  root: string,
  file: string,
  maxBytes: number,
): Promise<string | undefined> {
  return (await readContainedBytes(root, file, maxBytes))?.toString('utf8');
}

/** The same as it stands on the disk. */
export async function readContainedBytes(
  root: string,
  file: string,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const real = await contained(root, file);
  if (real === undefined) return undefined;
  try {
    // Not blocking: a pipe that nobody writes to would hold us at open(). Not following: the link check has been made.
    const handle = await open(
      real,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      const stats = await handle.stat();
      if (!stats.isFile() || stats.size > maxBytes) return undefined;
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Entries of a folder inside `root`, by name; none when it is not there or lies outside. */
export async function listContained(root: string, folder: string): Promise<readonly Dirent[]> {
  const real = await contained(root, folder);
  if (real === undefined) return [];
  try {
    const entries = await readdir(real, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** The path with all links followed, when it still lies in `root`. */
export async function contained(root: string, candidate: string): Promise<string | undefined> {
  const real = await realpath(candidate).catch(() => undefined);
  const prefix = root.endsWith(path.sep) ? root : `${root}${path.sep}`;
  return real !== undefined && (real === root || real.startsWith(prefix)) ? real : undefined;
}
