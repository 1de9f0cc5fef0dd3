// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import type { Transaction } from '#platform/storage';

/** How one reading of a repository's forge ended. */
export interface ReadingOutcome {
  readonly at: Instant;
  /** Whether every list was read to its end. */
  readonly isWhole: boolean;
  /** Until when the forge wants to be left alone. */
  readonly resumeAt?: Instant | undefined;
  readonly problems: readonly Problem[];
}

/** Keeps how a reading ended, its problems in place of the earlier ones. */
export async function recordOutcome(
  tx: Transaction,
  repositoryId: number,
  { at, isWhole, resumeAt, problems }: ReadingOutcome,
): Promise<void> {
  await tx.query(
    `UPDATE forges_connection SET tried_at = $2, read_at = CASE WHEN $3 THEN $2 ELSE read_at END, resume_at = $4
     WHERE repository_id = $1`,
    [repositoryId, at, isWhole, resumeAt],
  );
  await tx.query('DELETE FROM forges_problem WHERE repository_id = $1', [repositoryId]);
  await tx.query(
    `INSERT INTO forges_problem (repository_id, ordinal, code, message)
     SELECT $1, ordinal, code, message FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS told (code, message, ordinal)
     WHERE EXISTS (SELECT FROM forges_connection WHERE repository_id = $1)`,
    [repositoryId, problems.map(({ code }) => code), problems.map(({ message }) => message)],
  );
}
