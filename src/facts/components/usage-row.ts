// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Usage } from './component.ts';

/** A usage as the database gives it, by USAGE_COLUMNS. */
export interface UsageRow {
  readonly repository_id: number;
  readonly path: string;
  readonly line: number;
  readonly scope: Scope;
  readonly direct: boolean | null;
  readonly origin: Origin;
  readonly range: string | null;
  readonly via: readonly string[];
}

/** Of `components_usage AS usage` joined with its manifest. */
export const USAGE_COLUMNS = `usage.repository_id, path, line, scope, usage.direct, origin, range,
  ARRAY(SELECT purl FROM unnest(via) WITH ORDINALITY AS step (id, ordinal)
        JOIN components_component USING (id) ORDER BY ordinal) AS via`;

export function usageOfRow(row: UsageRow): Usage {
  return {
    repositoryId: row.repository_id,
    path: row.path,
    line: row.line,
    scope: row.scope,
    direct: row.direct ?? undefined,
    origin: row.origin,
    range: row.range ?? undefined,
    via: row.via,
  };
}
