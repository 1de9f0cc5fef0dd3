// SPDX-License-Identifier: Apache-2.0
import { originOf, type ReadFile, readFile } from '#engines/inventory';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import { inTurn } from '#platform/threads';
import type { FileTree, ReadingPace, ReadManifest } from './file-tree.ts';
import type { KeptReadings, ReadingsSeen } from './kept-readings.ts';
import { readText } from './read-text.ts';

// Enough to keep some threads busy.
const AT_ONCE = 4;
// Asked of git at once: so many files, and so many bytes but for one file that has more by itself.
const MOST_FILES = 64;
const MOST_BYTES = 8 << 20;

interface ManifestsRead {
  readonly manifests: readonly ReadFile[];
  readonly readings: ReadingsSeen;
  readonly problems: readonly Problem[];
}

interface ManifestPace extends ReadingPace {
  readonly read?: ReadManifest | undefined;
  readonly kept?: KeptReadings | undefined;
}

/** Reads the files, a few at once; those whose reading was kept are not even opened. In the order of the files. */
export async function readManifests(
  tree: Pick<FileTree, 'readBlob'>,
  files: readonly TreeFile[],
  { kept, ...pace }: ManifestPace,
): Promise<ManifestsRead> {
  const known = new Map<TreeFile, ReadFile>();
  for (const file of kept === undefined ? [] : files) {
    const reading = kept?.(file.path, file.blob);
    if (reading !== undefined) known.set(file, fileRead(file.path, reading));
  }
  const missing = files.filter((file) => !known.has(file));
  const { manifests, problems } = await readMissing(tree, missing, pace);
  return {
    manifests: files.flatMap((file) => known.get(file) ?? manifests.get(file) ?? []),
    problems,
    readings: {
      unchanged: [...known.keys()].map(({ path }) => path),
      read: [...manifests].map(([{ path, blob }, { reading }]) => ({ path, blob, reading })),
    },
  };
}

function fileRead(path: string, reading: ReadFile['reading']): ReadFile {
  return { path, origin: originOf(path), reading };
}

async function readMissing(
  tree: Pick<FileTree, 'readBlob'>,
  files: readonly TreeFile[],
  { maxBytes, afterEach, signal, read = readFile }: ManifestPace,
) {
  const manifests = new Map<TreeFile, ReadFile>();
  const problems: Problem[] = [];
  for (const batch of batchesOf(files)) {
    const contents = await Promise.all(
      batch.map(async (file) => ({ file, content: await readText(tree, file, maxBytes) })),
    );
    const reading = inTurn(contents, AT_ONCE, async ({ file, content }) => ({
      file,
      result: isProblem(content) ? content : await read(file.path, content.text, signal),
    }));
    for await (const { file, result } of reading) {
      if (isProblem(result)) problems.push(result);
      else manifests.set(file, fileRead(file.path, result));
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
