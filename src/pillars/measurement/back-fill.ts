// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import { dayOf, type Instant, type Reading } from '#model';
import { monthStarts } from './calendar.ts';
import { factsUntil } from './facts-source.ts';
import type { Kpi } from './kpi.ts';
import { metricOf } from './measure.ts';
import { readKpi, saysTheSame } from './read-kpi.ts';
import type { KpiReading } from './readings.ts';

/** A year, and enough for a forecast. */
const MONTH_ENDS = 12;

/**
 * Whether a KPI's past is still to be filled in: until the UTC day is over on which it was first known.
 * On that day repositories are still being read one by one, and each makes the past a little larger; later the past
 * stands as it was reported.
 */
export function isPastOpen(readings: readonly Reading[] | undefined, at: Instant): boolean {
  const known = (readings ?? []).filter(({ status }) => status === 'known');
  return known.every(({ knownAt }) => dayOf(knownAt) >= dayOf(at));
}

/** The oldest moment that `backFill` reads the KPIs at. */
export function firstOfThePast(knownAt: Instant): Instant {
  return monthStarts(knownAt, MONTH_ENDS)[0] ?? knownAt;
}

/**
 * Readings of the last twelve month ends for the KPIs that need nothing but history, so that there is a trend on the first day.
 * They say of themselves that they are known since now. Left out: what is known already, and months that the history
 * says nothing about. Facts: of the KPIs' scope.
 */
export function backFill(
  kpis: readonly Kpi[],
  known: ReadonlyMap<number, readonly Reading[]>,
  facts: MetricFacts,
  knownAt: Instant,
): readonly KpiReading[] {
  const historical = kpis.filter(needsOnlyHistory);
  if (historical.length === 0) return [];
  return monthStarts(knownAt, MONTH_ENDS).flatMap((at) => {
    const factsThen = factsUntil(facts, at);
    return historical
      .map((kpi) => readKpi(kpi, factsThen, { at, knownAt }))
      .filter((reading) => reading.status !== 'unknown')
      .filter((reading) => !isKnown(known.get(reading.kpiId) ?? [], reading));
  });
}

// Components are those of the latest scan: of what was used a year ago nothing is known.
function needsOnlyHistory({ metricId }: Kpi): boolean {
  return !metricOf(metricId).needs.includes('components');
}

function isKnown(readings: readonly Reading[], reading: KpiReading): boolean {
  return readings.some((each) => each.at === reading.at && saysTheSame(each, reading));
}
