// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** The licence that each repository itself is under, by its id; those without a known one are not in the map. */
export async function ownLicenses(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; license: string }>(
    'SELECT id, license FROM portfolio_repository WHERE license IS NOT NULL ORDER BY id',
  );
  return new Map(rows.map(({ id, license }) => [id, license]));
}
