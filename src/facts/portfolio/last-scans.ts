// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

/** When each repository was last read, by its id; those never read are left out. */
export async function lastScans(tx: Transaction): Promise<ReadonlyMap<number, Instant>> {
  const rows = await tx.query<{ id: number; at: Instant }>(
    `SELECT id, last_scanned_at AS at FROM portfolio_repository
     WHERE removed_at IS NULL AND last_scanned_at IS NOT NULL ORDER BY id`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
