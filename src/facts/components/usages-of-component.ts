// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { Usage } from './component.ts';

interface UsageRow {
  readonly repository_id: number;
  readonly path: string;
  readonly line: number;
  readonly scope: Scope;
  readonly direct: boolean | null;
  readonly origin: Origin;
  readonly range: string | null;
  readonly via: readonly string[];
}

/** Where the component is used: its first `limit` usages by repository, then path. */
export async function usagesOfComponent(
  tx: Transaction,
  componentId: number,
  limit: number,
): Promise<readonly Usage[]> {
  const rows = await tx.query<UsageRow>(
    `SELECT usage.repository_id, path, line, scope, usage.direct, origin, range,
       ARRAY(SELECT purl FROM unnest(via) WITH ORDINALITY AS step (id, ordinal)
             JOIN components_component USING (id) ORDER BY ordinal) AS via
     FROM components_usage AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id
     WHERE component_id = $1
     ORDER BY usage.repository_id, path LIMIT $2`,
    [componentId, limit],
  );
  return rows.map((row) => ({
    repositoryId: row.repository_id,
    path: row.path,
    line: row.line,
    scope: row.scope,
    direct: row.direct ?? undefined,
    origin: row.origin,
    range: row.range ?? undefined,
    via: row.via,
  }));
}
