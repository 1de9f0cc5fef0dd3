// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';
import type { Transaction } from '#platform/storage';
import { type CommitList, createCommitList } from './commit-list.ts';
import { MOST_LINES } from './large-commit.ts';

/** How far lines have been counted. */
export interface LinesMark {
  /** The newest commit of the stored history. */
  readonly head: string;
  /** The head up to which lines have been counted. */
  readonly countedTo: string | undefined;
  readonly shallow: boolean;
}

export async function linesMarkOf(
  tx: Transaction,
  repositoryId: number,
): Promise<LinesMark | undefined> {
  const [row] = await tx.query<{ head: string; lines_head: string | null; shallow: boolean }>(
    'SELECT head, lines_head, shallow FROM activity_history WHERE repository_id = $1',
    [repositoryId],
  );
  return row && { head: row.head, countedTo: row.lines_head ?? undefined, shallow: row.shallow };
}

/** All commits whose lines have not been counted, newest first. Where a shallow clone begins there is nothing to count. */
export async function commitsToCount(
  tx: Transaction,
  repositoryId: number,
  shallow: boolean,
): Promise<CommitList> {
  // Looking each commit up among the lines takes minutes where the server does not know yet how many lines there are.
  await tx.query('SET LOCAL enable_nestloop TO off');
  const [row] = await tx.query<{ ids: Buffer | null; width: number | null }>(
    `SELECT string_agg(commit_id, ''::bytea ORDER BY committed_at DESC, commit_id DESC) AS ids,
       max(octet_length(commit_id)) AS width
     FROM activity_commit AS one
     WHERE repository_id = $1 AND parents < 2 AND NOT ($2 AND parents = 0)
       AND NOT EXISTS (SELECT FROM activity_lines AS lines
                       WHERE lines.repository_id = $1 AND lines.commit_id = one.commit_id)`,
    [repositoryId, shallow],
  );
  return createCommitList(row?.ids ?? undefined, row?.width ?? undefined);
}

/**
 * Stores the lines of commits and adds them to the roll-up by day. What has been stored before, and commits that the
 * history has lost since they were listed, change nothing.
 */
export async function storeLines(
  tx: Transaction,
  repositoryId: number,
  counted: readonly CommitLines[],
): Promise<void> {
  // Waits for a scan of the same repository, which may be forgetting some of these commits.
  await tx.query('SELECT FROM activity_history WHERE repository_id = $1 FOR UPDATE', [
    repositoryId,
  ]);
  await tx.query(
    `WITH counted AS (
       INSERT INTO activity_lines (repository_id, commit_id, added, deleted)
       SELECT $1, commit_id, found.added, found.deleted
       FROM (SELECT decode(id, 'hex') AS commit_id, added, deleted
             FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS one (id, added, deleted)) AS found
       JOIN activity_commit USING (commit_id) WHERE repository_id = $1
       ON CONFLICT (organisation_id, repository_id, commit_id) DO NOTHING
       RETURNING commit_id, added, deleted
     ), more AS (
       SELECT author_id, (authored_at AT TIME ZONE 'UTC')::date AS day, count(*) AS counted,
         sum(added) AS added, sum(deleted) AS deleted, count(*) FILTER (WHERE added + deleted > $5) AS large
       FROM counted JOIN activity_commit USING (commit_id)
       WHERE repository_id = $1 AND parents < 2 GROUP BY 1, 2
     )
     UPDATE activity_day SET counted = activity_day.counted + more.counted, added = activity_day.added + more.added,
       deleted = activity_day.deleted + more.deleted, large = activity_day.large + more.large
     FROM more WHERE repository_id = $1 AND identity_id = author_id AND activity_day.day = more.day`,
    [
      repositoryId,
      counted.map(({ id }) => id),
      counted.map(({ added }) => added),
      counted.map(({ deleted }) => deleted),
      MOST_LINES,
    ],
  );
}

/** Notes that the lines up to this head have been counted, as far as they can be. */
export async function markLines(
  tx: Transaction,
  repositoryId: number,
  head: string,
): Promise<void> {
  await tx.query('UPDATE activity_history SET lines_head = $2 WHERE repository_id = $1', [
    repositoryId,
    head,
  ]);
}
