// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Transaction } from '#platform/storage';
import { noSuchRepository } from './no-such-repository.ts';
import type { Outcome } from './repository.ts';

/**
 * Keeps what one reading of the repository said, its problems in place of the earlier ones.
 *
 * A reading that failed (`problem`) leaves commit, branch, licence, funding and reader version as they were, because the
 * facts that are shown are still those of that commit. Refuses a repository that is not there.
 */
export async function recordOutcome(
  tx: Transaction,
  repositoryId: number,
  outcome: Outcome,
): Promise<void> {
  const updated =
    outcome.state === 'problem'
      ? await updateState(tx, repositoryId, outcome)
      : await updateAll(tx, repositoryId, outcome);
  if (!updated) throw noSuchRepository(repositoryId);
  await replaceProblems(tx, repositoryId, outcome.problems);
}

async function updateState(tx: Transaction, id: number, outcome: Outcome): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE portfolio_repository SET state = $2, last_scanned_at = $3, remote_url = coalesce($4, remote_url)
     WHERE id = $1 RETURNING id`,
    [id, outcome.state, outcome.at, outcome.remoteUrl],
  );
  return rows.length > 0;
}

async function updateAll(tx: Transaction, id: number, outcome: Outcome): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE portfolio_repository SET state = $2, last_scanned_at = $3, remote_url = $4, branch = $5, commit_id = $6,
       license = $7, reader_version = $8, tags_digest = $9, funding = $10
     WHERE id = $1 RETURNING id`,
    [
      id,
      outcome.state,
      outcome.at,
      outcome.remoteUrl,
      outcome.branch,
      outcome.commit,
      outcome.license,
      outcome.readerVersion,
      outcome.tagsDigest,
      outcome.funding ?? [],
    ],
  );
  return rows.length > 0;
}

async function replaceProblems(
  tx: Transaction,
  repositoryId: number,
  problems: readonly Problem[],
): Promise<void> {
  await tx.query('DELETE FROM portfolio_problem WHERE repository_id = $1', [repositoryId]);
  if (problems.length === 0) return;
  await tx.query(
    `INSERT INTO portfolio_problem (repository_id, ordinal, code, message, path, line)
     SELECT $1, ordinal, code, message, path, line
     FROM unnest($2::text[], $3::text[], $4::text[], $5::int[])
       WITH ORDINALITY AS problem (code, message, path, line, ordinal)`,
    [
      repositoryId,
      problems.map(({ code }) => code),
      problems.map(({ message }) => message),
      problems.map(({ path }) => path ?? null),
      problems.map(({ line }) => line ?? null),
    ],
  );
}
