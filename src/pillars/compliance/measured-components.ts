// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { INVENTORY } from './list-components.ts';
import type { Verdict } from './verdict.ts';

/** What metrics about components are computed from. */
export interface MeasuredComponent {
  readonly id: number;
  readonly purl: string;
  readonly license?: string | undefined;
  readonly verdict: Verdict;
  readonly repositories: number;
}

/** Components in use outside fixtures and examples; with a repository, those of it. */
export async function measuredComponents(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly MeasuredComponent[]> {
  const rows = await tx.query<{
    id: number;
    purl: string;
    license: string | null;
    verdict: Verdict;
    repositories: number;
  }>(
    `SELECT v.id, v.purl, v.license, coalesce(s.verdict, 'unknown') AS verdict, v.repositories FROM ${INVENTORY}
     WHERE CASE WHEN $1::bigint IS NULL THEN v.origins && '{own,vendored}'
       ELSE v.id IN (SELECT component_id FROM components_in_use
                     WHERE repository_id = $1 AND origin IN ('own', 'vendored')) END
     ORDER BY v.purl`,
    [repositoryId ?? null],
  );
  return rows.map(({ license, ...row }) => ({ ...row, license: license ?? undefined }));
}

/** Open findings by repository; a repository without any is not in the map. */
export async function openFindingCounts(
  tx: Transaction,
  repositoryIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ repository_id: number; count: number }>(
    `SELECT repository_id, count(*) AS count FROM compliance_finding
     WHERE state = 'open' AND repository_id = ANY($1::bigint[]) GROUP BY repository_id`,
    [repositoryIds],
  );
  return new Map(rows.map((row) => [row.repository_id, row.count]));
}
