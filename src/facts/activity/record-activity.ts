// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Transaction } from '#platform/storage';
import { forgetCommits, forgetHistory } from './forget-commits.ts';
import type { GrowingHistorySource, ReadingOptions } from './history-source.ts';
import { type HistoryMark, type NextStep, nextStep } from './next-step.ts';
import { readCommits } from './read-commits.ts';
import { readMailmap } from './read-mailmap.ts';
import { shallowProblems } from './shallow-problems.ts';
import { storeAliases } from './store-aliases.ts';
import { storeCommits } from './store-commits.ts';
import { storeReleases } from './store-releases.ts';

/** What recording a history did. */
export interface ActivityRecord {
  readonly kind: NextStep['kind'];
  /** Commits now stored that are no merges: `git rev-list --count --no-merges`. */
  readonly commits: number;
  /** Commits read and stored by this call, merges included. */
  readonly added: number;
  readonly shallow: boolean;
  readonly problems: readonly Problem[];
}

export interface RecordingOptions extends ReadingOptions {
  /** Read all again though nothing changed: for a program that reads better than the last one did. */
  readonly fromScratch?: boolean | undefined;
}

/**
 * Brings the stored history of the repository to `head`, in the caller's transaction.
 *
 * Reads only commits that the head of last time does not reach, and removes those that the new head does not; where
 * the old head is gone, or the clone is shallow, everything is read again. Ends the same whichever way it went.
 */
export async function recordActivity(
  tx: Transaction,
  repositoryId: number,
  source: GrowingHistorySource,
  head: string,
  options: RecordingOptions = {},
): Promise<ActivityRecord> {
  const before = options.fromScratch ? undefined : await markOf(tx, repositoryId);
  const now = { head, shallow: await source.isShallow() };
  const step = await nextStep(source, before, now);
  const releaseProblems = await storeReleases(tx, repositoryId, await source.tags());
  const taken =
    step.kind === 'nothing'
      ? { added: 0, problems: [] }
      : await takeStep(tx, { repositoryId, source, now, step, options });
  return {
    kind: step.kind,
    commits: await countOf(tx, repositoryId),
    added: taken.added,
    shallow: now.shallow,
    problems: [...releaseProblems, ...taken.problems, ...shallowProblems(now.shallow)],
  };
}

interface StepToTake {
  readonly repositoryId: number;
  readonly source: GrowingHistorySource;
  readonly now: HistoryMark;
  readonly step: Exclude<NextStep, { kind: 'nothing' }>;
  readonly options: ReadingOptions;
}

async function takeStep(
  tx: Transaction,
  { repositoryId, source, now, step, options }: StepToTake,
): Promise<Pick<ActivityRecord, 'added' | 'problems'>> {
  if (step.kind === 'from-scratch') await forgetHistory(tx, repositoryId);
  else await forgetCommits(tx, repositoryId, step.gone);
  const stream = readCommits(source, step.range, options);
  const added = await storeCommits(tx, repositoryId, stream.commits);
  const { mailmap, problems } = await readMailmap(source, now.head);
  await storeAliases(tx, repositoryId, mailmap);
  await mark(tx, repositoryId, now);
  return { added, problems: [...problems, ...stream.problems()] };
}

async function markOf(tx: Transaction, repositoryId: number): Promise<HistoryMark | undefined> {
  const [row] = await tx.query<HistoryMark>(
    'SELECT head, shallow FROM activity_history WHERE repository_id = $1 FOR UPDATE',
    [repositoryId],
  );
  return row;
}

async function mark(
  tx: Transaction,
  repositoryId: number,
  { head, shallow }: HistoryMark,
): Promise<void> {
  await tx.query(
    `INSERT INTO activity_history (repository_id, head, shallow, commits)
     SELECT $1, $2, $3, coalesce(sum(commits), 0) FROM activity_day WHERE repository_id = $1
     ON CONFLICT (organisation_id, repository_id) DO UPDATE SET head = excluded.head, shallow = excluded.shallow, commits = excluded.commits`,
    [repositoryId, head, shallow],
  );
}

async function countOf(tx: Transaction, repositoryId: number): Promise<number> {
  const [row] = await tx.query<{ commits: number }>(
    'SELECT commits FROM activity_history WHERE repository_id = $1',
    [repositoryId],
  );
  return row?.commits ?? 0;
}
