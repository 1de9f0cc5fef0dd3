// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** Counts the usages of these components anew. They must be locked: see `keepComponents`. */
export async function rollUp(tx: Transaction, componentIds: readonly number[]): Promise<void> {
  await tx.query(
    `UPDATE components_component AS kept SET repositories = counted.repositories, direct = counted.direct,
       scopes = counted.scopes, origins = counted.origins
     FROM (
       SELECT touched.id, count(DISTINCT usage.repository_id)::int AS repositories,
         coalesce(bool_or(usage.direct), false) AS direct,
         array_remove(array_agg(DISTINCT usage.scope ORDER BY usage.scope), NULL) AS scopes,
         array_remove(array_agg(DISTINCT manifest.origin ORDER BY manifest.origin), NULL) AS origins
       FROM unnest($1::bigint[]) AS touched (id)
       LEFT JOIN components_usage AS usage ON usage.component_id = touched.id
       LEFT JOIN components_manifest AS manifest
         ON manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id
       GROUP BY touched.id
     ) AS counted
     WHERE kept.id = counted.id
       AND (kept.repositories, kept.direct, kept.scopes, kept.origins)
         IS DISTINCT FROM (counted.repositories, counted.direct, counted.scopes, counted.origins)`,
    [componentIds],
  );
}
