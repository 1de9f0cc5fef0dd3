// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { OURS } from './who-worked.ts';

/** When the newest tag of each repository was made, by its id; repositories without tags, and those of others, are left out. */
export async function latestReleases(tx: Transaction): Promise<ReadonlyMap<number, Instant>> {
  const rows = await tx.query<{ id: number; at: Instant }>(
    `SELECT repository_id AS id, max(at) AS at FROM activity_release WHERE ${OURS('repository_id')}
     GROUP BY repository_id ORDER BY repository_id`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
