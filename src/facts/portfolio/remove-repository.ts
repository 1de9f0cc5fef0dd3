// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { noSuchRepository } from './no-such-repository.ts';

/**
 * Takes a repository out of the portfolio, its documents, problems and memberships with it. Its row stays for those who name
 * it; registering its location brings it back, unread. Refuses one that is not there.
 */
export async function removeRepository(tx: Transaction, id: number, at: Instant): Promise<void> {
  const removed = await tx.query(
    `UPDATE portfolio_repository SET removed_at = $2, state = 'waiting', branch = NULL, commit_id = NULL, remote_url = NULL,
       license = NULL, funding = '{}', reader_version = NULL, tags_digest = NULL, last_scanned_at = NULL
     WHERE id = $1 AND removed_at IS NULL RETURNING id`,
    [id, at],
  );
  if (removed.length === 0) throw noSuchRepository(id);
  await tx.query('DELETE FROM portfolio_sbom WHERE repository_id = $1', [id]);
  await tx.query('DELETE FROM portfolio_problem WHERE repository_id = $1', [id]);
  await tx.query('DELETE FROM portfolio_product_member WHERE repository_id = $1', [id]);
}
