// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { Usage } from './component.ts';
import { USAGE_COLUMNS, type UsageRow, usageOfRow } from './usage-row.ts';

/** Where the component is used: its first `limit` usages by repository, then path. */
export async function usagesOfComponent(
  tx: Transaction,
  componentId: number,
  limit: number,
): Promise<readonly Usage[]> {
  const rows = await tx.query<UsageRow>(
    `SELECT ${USAGE_COLUMNS}
     FROM components_usage AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id
     WHERE component_id = $1
     ORDER BY usage.repository_id, path LIMIT $2`,
    [componentId, limit],
  );
  return rows.map(usageOfRow);
}
