// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { MOST_LINES } from './large-commit.ts';

// One array parameter of some 4 MB at a time.
const BATCH = 50_000;

/** Removes commits that a rewritten branch no longer reaches, and takes them out of the roll-up. */
export async function forgetCommits(
  tx: Transaction,
  repositoryId: number,
  commitIds: AsyncIterable<string>,
): Promise<void> {
  let batch: string[] = [];
  for await (const id of commitIds) {
    batch.push(id);
    if (batch.length < BATCH) continue;
    await forgetBatch(tx, repositoryId, batch);
    batch = [];
  }
  if (batch.length > 0) await forgetBatch(tx, repositoryId, batch);
}

async function forgetBatch(
  tx: Transaction,
  repositoryId: number,
  commitIds: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH gone AS (
       DELETE FROM activity_commit
       WHERE repository_id = $1 AND commit_id IN (SELECT decode(id, 'hex') FROM unnest($2::text[]) AS id)
       RETURNING commit_id, author_id, authored_at, parents
     ), lines AS (
       DELETE FROM activity_lines WHERE repository_id = $1 AND commit_id IN (SELECT commit_id FROM gone)
       RETURNING commit_id, added, deleted
     ), fewer AS (
       SELECT author_id, (authored_at AT TIME ZONE 'UTC')::date AS day, count(*) AS commits,
         count(lines.commit_id) AS counted, coalesce(sum(added), 0) AS added, coalesce(sum(deleted), 0) AS deleted,
         count(*) FILTER (WHERE added + deleted > $3) AS large
       FROM gone LEFT JOIN lines USING (commit_id) WHERE parents < 2 GROUP BY 1, 2
     )
     UPDATE activity_day SET commits = activity_day.commits - fewer.commits,
       counted = activity_day.counted - fewer.counted, added = activity_day.added - fewer.added,
       deleted = activity_day.deleted - fewer.deleted, large = activity_day.large - fewer.large
     FROM fewer
     WHERE repository_id = $1 AND identity_id = author_id AND activity_day.day = fewer.day`,
    [repositoryId, commitIds, MOST_LINES],
  );
  await tx.query('DELETE FROM activity_day WHERE repository_id = $1 AND commits = 0', [
    repositoryId,
  ]);
}

/** Removes all that is known of the repository's history but the lines of its commits: the same commits will have the same. */
export async function forgetHistory(tx: Transaction, repositoryId: number): Promise<void> {
  await tx.query('DELETE FROM activity_commit WHERE repository_id = $1', [repositoryId]);
  await tx.query('DELETE FROM activity_day WHERE repository_id = $1', [repositoryId]);
}
