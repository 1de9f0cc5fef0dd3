// SPDX-License-Identifier: Apache-2.0
import type { Direction } from '#model';
import type { Transaction } from '#platform/storage';

/** A KPI as files hold it. */
export interface KpiDefinition {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly metricId: string;
  /** `organisation`, or `repository:12`. */
  readonly scope: string;
  readonly windowDays: number;
  readonly direction: Direction;
  readonly target?: number | undefined;
  /** Off the board. */
  readonly isRetired: boolean;
}

/** All that ever were, in the order in which they were made. */
export async function definitionsOf(tx: Transaction): Promise<readonly KpiDefinition[]> {
  const rows = await tx.query<KpiDefinition & { readonly target: number | null }>(
    `SELECT id, key, name, metric_id AS "metricId", scope, window_days AS "windowDays", direction, target,
       retired_at IS NOT NULL AS "isRetired"
     FROM measurement_kpi ORDER BY id`,
  );
  return rows.map(({ target, ...row }) => ({ ...row, target: target ?? undefined }));
}
