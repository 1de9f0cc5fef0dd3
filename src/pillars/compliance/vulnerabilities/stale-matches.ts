// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** One component version that is to be matched anew. */
export interface StaleMatch {
  readonly id: number;
  readonly revision: number;
  readonly purl: string;
  readonly version: string | null;
  /** 0: nobody uses it any more. */
  readonly repositories: number;
}

// What holds was matched against this edition, with the component used as it is now.
const STALE = `FROM components_known k
  LEFT JOIN compliance_matched m ON m.organisation_id = k.organisation_id AND m.component_id = k.id
  WHERE CASE WHEN k.repositories > 0
    THEN m.component_id IS NULL OR m.edition <> $1 OR m.revision <> k.revision
    ELSE m.component_id IS NOT NULL END`;

/** Whether anything waits to be matched. */
export async function isAnyMatchStale(tx: Transaction, edition: number): Promise<boolean> {
  return (await tx.query(`SELECT k.id ${STALE} LIMIT 1`, [edition])).length > 0;
}

/** The next `size` components to match, by id. */
export function staleMatches(
  tx: Transaction,
  edition: number,
  size: number,
  after: number,
): Promise<readonly StaleMatch[]> {
  return tx.query<StaleMatch>(
    `SELECT k.id, k.revision, k.purl, k.version, k.repositories ${STALE} AND k.id > $2 ORDER BY k.id LIMIT $3`,
    [edition, after, size],
  );
}
