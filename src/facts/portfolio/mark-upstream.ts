// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { noSuchRepository } from './no-such-repository.ts';

/**
 * Says whether a repository is a clone of a project of others or one of ours, and has it read anew where that changes.
 * Refuses one that is not there. Result: whether it changed.
 */
export async function markUpstream(
  tx: Transaction,
  id: number,
  isUpstream: boolean,
): Promise<boolean> {
  const [known] = await tx.query<{ is_upstream: boolean }>(
    `SELECT is_upstream FROM portfolio_repository WHERE id = $1 AND removed_at IS NULL AND kind <> 'sbom' FOR UPDATE`,
    [id],
  );
  if (known === undefined) throw noSuchRepository(id);
  if (known.is_upstream === isUpstream) return false;
  await tx.query(
    'UPDATE portfolio_repository SET is_upstream = $2, reader_version = NULL WHERE id = $1',
    [id, isUpstream],
  );
  return true;
}
