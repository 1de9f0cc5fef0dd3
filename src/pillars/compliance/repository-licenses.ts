// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** What each repository goes out under, by its id; those whose licence nobody knows are not in the map. */
export async function repositoryLicenses(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ repository_id: number; license: string }>(
    'SELECT repository_id, license FROM portfolio_license',
  );
  return new Map(rows.map(({ repository_id, license }) => [repository_id, license]));
}
