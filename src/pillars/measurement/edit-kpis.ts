// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import type { Parameters } from '#engines/metrics';
import {
  type Direction,
  type Instant,
  leadsOnly,
  type Principal,
  Refusal,
  stableKey,
} from '#model';
import { json, type Storage } from '#platform/storage';
import { kpiById } from './kpi.ts';
import { checkedParameters } from './kpi-parameters.ts';
import { metricOf } from './measure.ts';

/** A KPI as somebody wants it. Its unit is the metric's. */
export interface NewKpi {
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
  readonly name: string;
  readonly metricId: string;
  /** Over one repository; over the whole organisation where it is absent. */
  readonly repositoryId?: number | undefined;
  readonly windowDays: number;
  /** What differs from the metric's defaults. */
  readonly parameters?: Parameters | undefined;
  /** The metric's own where it is absent. */
  readonly direction?: Direction | undefined;
  /** Absent where the KPI is only watched. */
  readonly target?: number | undefined;
}

const MOST_DAYS = 3660;

/** Adds a KPI; its past is filled in when readings are taken next. Result: its id. */
export async function addKpi(
  storage: Storage,
  principal: Principal,
  wanted: NewKpi,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const { repositoryId, windowDays, target, metricId } = wanted;
  const name = wanted.name.trim();
  if (name === '') throw bad('its name is empty', 'Say what it tells.');
  if (!Number.isInteger(windowDays) || windowDays < 1 || windowDays > MOST_DAYS) {
    throw bad(`its window is ${windowDays} days`, `Give a whole number from 1 to ${MOST_DAYS}.`);
  }
  const metric = metricOf(metricId);
  const parameters = checkedParameters(metric, wanted.parameters ?? {});
  const key = wanted.key ?? stableKey(name, randomUUID());
  const direction = wanted.direction ?? metric.direction;
  const scope = repositoryId === undefined ? 'organisation' : `repository:${repositoryId}`;
  const what = {
    action: 'measurement/add-kpi',
    subject: 'kpis',
    detail: { name, metricId, scope, windowDays, target, parameters },
  };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO measurement_kpi (key, name, metric_id, scope, window_days, unit, direction, target, created_at, parameters)
       VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8, $10) RETURNING id`,
      [
        name,
        metricId,
        scope,
        windowDays,
        metric.unit,
        direction,
        target,
        at,
        key,
        json(parameters),
      ],
    );
    if (row === undefined) throw new Error('Adding a KPI: the database kept no row');
    return row.id;
  });
}

/** Takes a KPI off the board. Its readings are kept. */
export async function retireKpi(
  storage: Storage,
  principal: Principal,
  { id, reason }: { readonly id: number; readonly reason: string },
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { name } = await storage.read(principal, (tx) => kpiById(tx, id));
  const detail = { name, reason: reason.trim() };
  const what = { action: 'measurement/retire-kpi', subject: `kpi:${id}`, detail };
  await storage.write(principal, what, (tx) =>
    tx.query('UPDATE measurement_kpi SET retired_at = $2 WHERE id = $1', [id, at]),
  );
}

function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'measurement/only-leads-change',
    doing: 'Changing KPIs',
    next: 'Ask a lead of the office to make the change.',
  });
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'measurement/bad-kpi', `Adding the KPI: ${what}.`, next);
}
