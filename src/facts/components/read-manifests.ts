// SPDX-License-Identifier: Apache-2.0
import { originOf, type ReadFile, readFile } from '#engines/inventory';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import type { FileTree, ReadingPace } from './file-tree.ts';
import { readText } from './read-text.ts';

/** Reads the files one after the other, so that one text at a time is in memory. */
export async function readManifests(
  tree: Pick<FileTree, 'readBlob'>,
  files: readonly TreeFile[],
  { maxBytes, afterEach }: ReadingPace,
): Promise<{ readonly manifests: readonly ReadFile[]; readonly problems: readonly Problem[] }> {
  const manifests: ReadFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const content = await readText(tree, file, maxBytes);
    if (isProblem(content)) problems.push(content);
    else manifests.push(manifest(file.path, content.text));
    await afterEach();
  }
  return { manifests, problems };
}

function manifest(path: string, text: string): ReadFile {
  return { path, origin: originOf(path), reading: readFile(path, text) };
}
