// SPDX-License-Identifier: Apache-2.0
import type { SourceReading } from '#engines/licensing';
import { type GitRepository, isProblem, type TreeFile } from '#platform/git';
import { isBinaryName } from './choose-sources.ts';
import type { FindReadings, KeptReading } from './kept-reading.ts';

/** Reads texts, in this thread or in others; as many readings as texts, in their order, none for a text that is too much. */
export interface ReadTexts {
  /** How many batches may be under way at once. */
  readonly atOnce: number;
  read(
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (SourceReading | undefined)[]>;
}

export interface BlobReading {
  readonly readTexts: ReadTexts;
  readonly known: FindReadings;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SourcesProgress) => void) | undefined;
}

/** Files done so far, of all. */
export interface SourcesProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadBlobs {
  /** By blob; those that could not be read are missing. */
  readonly readings: ReadonlyMap<string, SourceReading | undefined>;
  /** Those that were not known before. */
  readonly fresh: readonly KeptReading[];
  readonly bytes: number;
}

// Texts in memory at once: this many bytes for each batch under way.
const BATCH_BYTES = 1 << 20;
const BATCH_FILES = 500;
const ASK_AT_ONCE = 2_000;

/** The readings of these files: kept ones, and the rest read from the repository, each blob once. */
export async function readBlobs(
  tree: Pick<GitRepository, 'readBlob'>,
  files: readonly TreeFile[],
  options: BlobReading,
): Promise<ReadBlobs> {
  const { maxBytes, signal } = options;
  const readable = files.filter(({ path, size }) => size <= maxBytes && !isBinaryName(path));
  const unique = [...new Map(readable.map((file) => [file.blob, file])).values()];
  const readings = await knownOf(options.known, unique);
  const missing = unique.filter(({ blob }) => !readings.has(blob));
  const fresh: KeptReading[] = [];
  let done = unique.length - missing.length;
  await inBatches(batchesOf(missing), options.readTexts.atOnce, async (batch) => {
    signal?.throwIfAborted();
    const kept = await readBatch(tree, batch, options);
    fresh.push(...kept);
    for (const { blob, reading } of kept) readings.set(blob, reading);
    done += batch.length;
    options.onProgress?.({ done, total: unique.length });
  });
  return { readings, fresh, bytes: missing.reduce((sum, { size }) => sum + size, 0) };
}

async function knownOf(
  find: FindReadings,
  files: readonly TreeFile[],
): Promise<Map<string, SourceReading | undefined>> {
  const readings = new Map<string, SourceReading | undefined>();
  for (let from = 0; from < files.length; from += ASK_AT_ONCE) {
    const asked = files.slice(from, from + ASK_AT_ONCE).map(({ blob }) => blob);
    for (const { blob, reading } of await find(asked)) readings.set(blob, reading);
  }
  return readings;
}

function* batchesOf(files: readonly TreeFile[]): Generator<readonly TreeFile[]> {
  let batch: TreeFile[] = [];
  let bytes = 0;
  for (const file of files) {
    batch.push(file);
    bytes += file.size;
    if (bytes < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Works on at most `atOnce` batches at a time; fails with the first that fails. */
async function inBatches<Batch>(
  batches: Iterable<Batch>,
  atOnce: number,
  work: (batch: Batch) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for (const batch of batches) {
    const one = work(batch).finally(() => underWay.delete(one));
    underWay.add(one);
    if (underWay.size >= atOnce) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

async function readBatch(
  tree: Pick<GitRepository, 'readBlob'>,
  batch: readonly TreeFile[],
  { maxBytes, readTexts, signal }: BlobReading,
): Promise<readonly KeptReading[]> {
  const contents = await Promise.all(batch.map((file) => tree.readBlob(file, maxBytes)));
  const texts = contents.flatMap((content) => ('text' in content ? [content.text] : []));
  const read = await readTexts.read(texts, signal);
  let next = 0;
  return batch.flatMap(({ blob }, i): readonly KeptReading[] => {
    const content = contents[i];
    if (content === undefined || isProblem(content)) return [];
    if (!('text' in content)) return [{ blob, reading: undefined }];
    const reading = read[next++];
    return reading === undefined ? [] : [{ blob, reading }];
  });
}
