// SPDX-License-Identifier: Apache-2.0
import { originOf, type ReadFile, readFile } from '#engines/inventory';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import { inTurn } from '#platform/threads';
import type { FileTree, ReadingPace, ReadManifest } from './file-tree.ts';
import { readText } from './read-text.ts';

// Enough to keep git and some threads busy; so many texts are in memory at once.
const AT_ONCE = 4;

/** Reads the files, a few at once. */
export async function readManifests(
  tree: Pick<FileTree, 'readBlob'>,
  files: readonly TreeFile[],
  {
    maxBytes,
    afterEach,
    signal,
    read = readFile,
  }: ReadingPace & { read?: ReadManifest | undefined },
): Promise<{ readonly manifests: readonly ReadFile[]; readonly problems: readonly Problem[] }> {
  const manifests: ReadFile[] = [];
  const problems: Problem[] = [];
  const readOne = async (file: TreeFile): Promise<ReadFile | Problem> => {
    const content = await readText(tree, file, maxBytes);
    if (isProblem(content)) return content;
    const { path } = file;
    return { path, origin: originOf(path), reading: await read(path, content.text, signal) };
  };
  for await (const one of inTurn(files, AT_ONCE, readOne)) {
    if (isProblem(one)) problems.push(one);
    else manifests.push(one);
    await afterEach();
  }
  return { manifests, problems };
}
