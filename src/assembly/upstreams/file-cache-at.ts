// SPDX-License-Identifier: Apache-2.0
import type { FileCache } from './file-cache.ts';

/** The cache in a file that was named; what reads it is brought along only then. */
export async function fileCacheAt(path: string | undefined): Promise<FileCache | undefined> {
  if (path === undefined) return undefined;
  const { openFileCache } = await import('./file-cache.ts');
  return openFileCache(path);
}
