// SPDX-License-Identifier: Apache-2.0
import {
  formatYears,
  isReuseSource,
  type ReuseFile,
  readSource,
  reportReuse,
  type SaidOfFile,
  type SourceReading,
  saidOfFiles,
} from '#engines/licensing';
import type { Problem } from '#model';
import { type GitRepository, isProblem, type TreeFile } from '#platform/git';
import { chooseSources, isBinaryName } from './choose-sources.ts';
import type { FindReadings } from './kept-reading.ts';
import type { SourceContent, SourcesObservation } from './observation.ts';
import { type ReadTexts, readBlobs, type SourcesProgress } from './read-blobs.ts';
import { sourceOf } from './source-of.ts';

export interface ObserveSourcesOptions {
  /** Left out: in this thread. */
  readonly readTexts?: ReadTexts | undefined;
  /** Left out: nothing is known, every file is read. */
  readonly known?: FindReadings | undefined;
  /** Default 5 MiB; what is larger is data. */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SourcesProgress) => void) | undefined;
}

const MAX_BYTES = 5 << 20;

/**
 * What every file of a commit says of its licence and its holders, with what sidecars, REUSE.toml and dep5 say of it.
 *
 * One pass over the blobs: a blob is read once, one in the cache not at all, and only a few megabytes of text are in
 * memory at a time. A file that cannot be read is a problem; throws the signal's reason when it aborts.
 */
export async function observeSources(
  tree: Pick<GitRepository, 'listFiles' | 'readBlob'>,
  commit: string,
  options: ObserveSourcesOptions = {},
): Promise<SourcesObservation> {
  const { readTexts = inThisThread, known = nothing, maxBytes = MAX_BYTES, signal } = options;
  const { files, problems } = await chooseSources(tree, commit, signal);
  const read = await readBlobs(tree, files, { ...options, readTexts, known, maxBytes });
  const project = {
    files: files.map((file) => reuseFile(file, read.readings.get(file.blob))),
    sources: await reuseSources(tree, files),
  };
  const saidBy = new Map(saidOfFiles(project).said.map((said) => [said.path, said]));
  const observed = files.map((file) => {
    const content = contentOf(file, read.readings, maxBytes);
    return sourceOf(file, { content, ...partsOf(file, read.readings, saidBy) });
  });
  const unreadable = observed.filter(({ content }) => content === 'unreadable');
  return {
    commit,
    files: observed,
    fresh: read.fresh,
    bytesRead: read.bytes,
    reuse: reportReuse(project),
    problems: [...problems, ...unreadable.map(unreadableFile)],
  };
}

const nothing: FindReadings = async () => [];

const inThisThread: ReadTexts = {
  atOnce: 1,
  read: async (texts) => texts.map((text) => readSource(text)),
};

type Readings = ReadonlyMap<string, SourceReading | undefined>;

function partsOf(
  { path, blob }: TreeFile,
  readings: Readings,
  said: ReadonlyMap<string, SaidOfFile>,
) {
  return { reading: readings.get(blob), said: said.get(path) };
}

function contentOf(
  { path, blob, size }: TreeFile,
  readings: Readings,
  maxBytes: number,
): SourceContent {
  if (isBinaryName(path)) return 'binary';
  if (size > maxBytes) return 'too-large';
  if (!readings.has(blob)) return 'unreadable';
  return readings.get(blob) === undefined ? 'binary' : 'text';
}

function reuseFile({ path, size }: TreeFile, reading: SourceReading | undefined): ReuseFile {
  const copyrights = (reading?.copyrights ?? []).map(({ holder = '', years }) =>
    `${formatYears(years)} ${holder}`.trim(),
  );
  return { path, bytes: size, tags: reading?.tags ?? [], copyrights };
}

async function reuseSources(tree: Pick<GitRepository, 'readBlob'>, files: readonly TreeFile[]) {
  const sources = files.filter(({ path }) => isReuseSource(path));
  const read = sources.map(async (file) => {
    const content = await tree.readBlob(file, MAX_BYTES);
    return isProblem(content) || !('text' in content)
      ? []
      : [{ path: file.path, text: content.text }];
  });
  return (await Promise.all(read)).flat();
}

function unreadableFile({ path }: { readonly path: string }): Problem {
  const message = `Reading ${path}: its content is missing, corrupt, or too much to read`;
  return { code: 'sources/unreadable', message, path };
}
