// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';
import type { Principal, Problem } from '#model';
import type { Storage } from '#platform/storage';
import { createCommitList } from './commit-list.ts';
import { countLines } from './count-lines.ts';
import type { LineSource, ReadingOptions } from './history-source.ts';
import { commitsToCount, linesMarkOf, markLines, storeLines } from './store-lines.ts';

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
  const commits = await storage.read(principal, (tx) =>
    commitsToCount(tx, repositoryId, mark.shallow),
  );
  const problems: Problem[] = [];
  let counted = 0;
  for (let from = 0; from < commits.length; from += BATCH) {
    const batch = await countBatch(source, commits.slice(from, from + BATCH), options);
    problems.push(...batch.problems);
    // A clone without the contents of files: the next batch would go the same way.
    if (batch.lines.length === 0) break;
    const detail = { commits: batch.lines.length };
    await storage.write(principal, { ...what, detail }, (tx) =>
      storeLines(tx, repositoryId, batch.lines),
    );
    counted += batch.lines.length;
    options.onProgress?.(counted);
  }
  await storage.write(principal, { ...what, detail: { head: mark.head } }, (tx) =>
    markLines(tx, repositoryId, mark.head),
  );
  return { counted, problems };
}

async function countBatch(
  source: LineSource,
  ids: readonly string[],
  { signal }: ReadingOptions,
): Promise<{ readonly lines: readonly CommitLines[]; readonly problems: readonly Problem[] }> {
  const commits = createCommitList();
  for (const id of ids) commits.add(id);
  const lines: CommitLines[] = [];
  const problems = await countLines(source, commits, (_, one) => void lines.push(one), { signal });
  return { lines, problems };
}
