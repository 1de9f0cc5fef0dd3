// SPDX-License-Identifier: Apache-2.0
import type { ForgeRelease } from '#platform/forges';
import type { Transaction } from '#platform/storage';

/** A release and the repository it is of. */
export interface StoredRelease extends ForgeRelease {
  readonly repositoryId: number;
}

/** Of one repository or of all, oldest first. */
export function storedReleases(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly StoredRelease[]> {
  return tx.query<StoredRelease & object>(
    `SELECT repository_id AS "repositoryId", id, tag, name, address, published_at AS "publishedAt",
       is_prerelease AS "isPrerelease"
     FROM forges_release WHERE $1::bigint IS NULL OR repository_id = $1 ORDER BY published_at, repository_id, id`,
    [repositoryId],
  );
}
