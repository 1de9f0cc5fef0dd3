// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';
import type { Principal, Problem } from '#model';
import type { Storage } from '#platform/storage';
import { createCommitList } from './commit-list.ts';
import { countLines } from './count-lines.ts';
import type { LineSource, ReadingOptions } from './history-source.ts';
import { commitsToCount, linesMarkOf, markLines, type Place, storeLines } from './store-lines.ts';

/** What counting the lines of a history did. */
export interface LinesRecord {
  /** Commits whose lines were counted and stored by this call. */
  readonly counted: number;
  readonly problems: readonly Problem[];
}

// Some fifteen seconds of work: what is lost when the program ends in the middle, and an entry of the log each.
const BATCH = 20_000;

/**
 * Counts the lines of the stored commits that have none yet, and stores them batch by batch, each in a transaction of its
 * own: whoever is stopped goes on from there the next time. Counts nothing where the history is counted up to its head.
 */
export async function recordLines(
  storage: Storage,
  principal: Principal,
  { repositoryId, source }: { readonly repositoryId: number; readonly source: LineSource },
  options: ReadingOptions = {},
): Promise<LinesRecord> {
  const mark = await storage.read(principal, (tx) => linesMarkOf(tx, repositoryId));
  if (mark === undefined || mark.countedTo === mark.head) return { counted: 0, problems: [] };
  const what = { action: 'activity/count-lines', subject: `repository:${repositoryId}` };
  const problems: Problem[] = [];
  let counted = 0;
  let after: Place | undefined;
  for (;;) {
    const page = { after, limit: BATCH, shallow: mark.shallow };
    const places = await storage.read(principal, (tx) => commitsToCount(tx, repositoryId, page));
    if (places.length === 0) break;
    const batch = await countBatch(source, places, options);
    problems.push(...batch.problems);
    // A clone without the contents of files: the next batch would go the same way.
    if (batch.lines.length === 0) break;
    const detail = { commits: batch.lines.length };
    await storage.write(principal, { ...what, detail }, (tx) =>
      storeLines(tx, repositoryId, batch.lines),
    );
    counted += batch.lines.length;
    options.onProgress?.(counted);
    after = places.at(-1);
  }
  await storage.write(principal, { ...what, detail: { head: mark.head } }, (tx) =>
    markLines(tx, repositoryId, mark.head),
  );
  return { counted, problems };
}

async function countBatch(
  source: LineSource,
  places: readonly Place[],
  { signal }: ReadingOptions,
): Promise<{ readonly lines: readonly CommitLines[]; readonly problems: readonly Problem[] }> {
  const commits = createCommitList();
  for (const { id } of places) commits.add(id);
  const lines: CommitLines[] = [];
  const problems = await countLines(source, commits, (_, one) => void lines.push(one), { signal });
  return { lines, problems };
}
