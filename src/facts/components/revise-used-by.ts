// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/**
 * Says of everything a repository uses that it has to be looked at again: something about the repository has changed that
 * what is thought of its components depends on, such as its own licence.
 */
export async function reviseUsedBy(tx: Transaction, repositoryId: number): Promise<void> {
  await tx.query(
    `UPDATE components_component SET revision = revision + 1
     WHERE id = ANY(ARRAY(SELECT component_id FROM components_usage WHERE repository_id = $1))`,
    [repositoryId],
  );
}
