// SPDX-License-Identifier: Apache-2.0
import { originOf, type ReadFile, readFile } from '#engines/inventory';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import { inTurn } from '#platform/threads';
import type { FileTree, ReadingPace, ReadManifest } from './file-tree.ts';
import { readText } from './read-text.ts';

// Enough to keep some threads busy.
const AT_ONCE = 4;
// Asked of git at once: so many files, and so many bytes but for one file that has more by itself.
const MOST_FILES = 64;
const MOST_BYTES = 8 << 20;

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
  const readOne = async (path: string, text: string): Promise<ReadFile> => {
    return { path, origin: originOf(path), reading: await read(path, text, signal) };
  };
  for (const batch of batchesOf(files)) {
    const contents = await Promise.all(
      batch.map(async (file) => ({ file, content: await readText(tree, file, maxBytes) })),
    );
    const reading = inTurn(contents, AT_ONCE, async ({ file, content }) =>
      isProblem(content) ? content : readOne(file.path, content.text),
    );
    for await (const one of reading) {
      if (isProblem(one)) problems.push(one);
      else manifests.push(one);
      await afterEach();
    }
  }
  return { manifests, problems };
}

function* batchesOf(files: readonly TreeFile[]): Generator<readonly TreeFile[]> {
  let batch: TreeFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length === MOST_FILES || bytes + file.size > MOST_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  yield batch;
}
