// SPDX-License-Identifier: Apache-2.0
import {
  FIRST_SOUND_DAY,
  lastSoundDay,
  MOST_UNDATED,
  type UndatedCommit,
  type UndatedCommits,
} from '#engines/history';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

type Row = UndatedCommit & { readonly all: number };

// "In the days of UTC" as the roll-up has them; the column itself is compared, so that no row is converted.
const UNTRUE = `(authored_at < '${FIRST_SOUND_DAY}T00:00:00Z'::timestamptz
  OR authored_at >= ($2::date + 1)::timestamp AT TIME ZONE 'UTC')`;

/** The stored commits of a repository whose dates cannot be true at the moment; they are in no `contributionsOf` up to then. */
export async function undatedCommits(
  tx: Transaction,
  repositoryId: number,
  at: Instant,
): Promise<UndatedCommits> {
  const rows = await tx.query<Row>(
    `SELECT encode(commit_id, 'hex') AS id, authored_at AS "authoredAt", count(*) OVER () AS all
     FROM activity_commit
     WHERE repository_id = $1 AND parents < 2 AND ${UNTRUE}
     ORDER BY authored_at, commit_id LIMIT $3`,
    [repositoryId, lastSoundDay(at), MOST_UNDATED],
  );
  return {
    commits: rows[0]?.all ?? 0,
    first: rows.map(({ id, authoredAt }) => ({ id, authoredAt })),
  };
}
