// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from '#engines/metrics';
import { type Direction, type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** A metric with a scope, a window and a direction, and mostly a target. */
export interface Kpi {
  readonly id: number;
  /** Stable name in files and templates. */
  readonly key: string;
  readonly name: string;
  readonly metricId: string;
  /** `organisation`, or `repository:12`. */
  readonly scope: string;
  readonly parameters: Parameters;
  readonly windowDays: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly due?: Instant | undefined;
}

interface KpiRecord extends Omit<Kpi, 'baseline' | 'target' | 'due'> {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly due: Instant | null;
}

/** The organisation's KPIs in the order in which they were made, without those that were retired. */
export async function listKpis(tx: Transaction): Promise<readonly Kpi[]> {
  const rows = await tx.query<KpiRecord>(
    `SELECT id, key, name, metric_id AS "metricId", scope, parameters, window_days AS "windowDays", unit, direction,
       baseline, target, due_at AS due
     FROM measurement_kpi WHERE retired_at IS NULL ORDER BY id`,
  );
  return rows.map(({ baseline, target, due, ...kpi }) => ({
    ...kpi,
    baseline: baseline ?? undefined,
    target: target ?? undefined,
    due: due ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function kpiById(tx: Transaction, id: number): Promise<Kpi> {
  const found = (await listKpis(tx)).find((kpi) => kpi.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'measurement/no-such-kpi',
    `There is no KPI ${id}.`,
    'Look for it in the list of KPIs.',
  );
}

/** The repository a scope names; `undefined` for the whole organisation. */
export function repositoryOf(scope: string): number | undefined {
  const found = /^repository:(?<id>\d+)$/.exec(scope)?.groups?.id;
  return found === undefined ? undefined : Number(found);
}
