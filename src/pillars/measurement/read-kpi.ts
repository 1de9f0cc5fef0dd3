// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import type { Instant, Reading } from '#model';
import type { Kpi } from './kpi.ts';
import { measure, metricOf, type Question } from './measure.ts';
import type { KpiReading } from './readings.ts';

/** What a KPI asks of the facts at a moment. */
export function questionOf({ metricId, windowDays, parameters }: Kpi, at: Instant): Question {
  return { metric: metricOf(metricId), windowDays, parameters, at };
}

/** A reading of the KPI. Facts: of its scope, up to `at`. */
export function readKpi(
  kpi: Kpi,
  facts: MetricFacts,
  { at, knownAt }: { readonly at: Instant; readonly knownAt: Instant },
): KpiReading {
  const { value, status, coverage, note } = measure(facts, questionOf(kpi, at)).figure;
  return { kpiId: kpi.id, at, knownAt, value, status, coverage, note };
}

/** Whether two readings say the same of the KPI, whenever that was. */
export function saysTheSame(one: Reading, other: Reading): boolean {
  return (
    one.value === other.value && one.status === other.status && one.coverage === other.coverage
  );
}
