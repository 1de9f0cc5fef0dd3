// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '#model';
import type { Kpi } from './kpi.ts';
import { type KpiOutlook, outlookOf } from './outlook.ts';

/** A KPI with what was read of it. */
export interface KpiView extends Omit<Kpi, 'key' | 'parameters' | 'windowDays'> {
  readonly latest?: Reading | undefined;
  /** Oldest first; for each moment what is known of it now. */
  readonly readings: Reading[];
  /** Absent while there are too few readings. */
  readonly outlook?: KpiOutlook | undefined;
}

export function kpiView(kpi: Kpi, readings: readonly Reading[]): KpiView {
  const { key: _key, parameters: _parameters, windowDays: _windowDays, ...shown } = kpi;
  return {
    ...shown,
    latest: readings.at(-1),
    readings: [...readings],
    outlook: outlookOf(kpi, readings),
  };
}
