// SPDX-License-Identifier: Apache-2.0
import { type MetricFacts, metrics } from '#engines/metrics';
import type { Figure, Instant, Window } from '#model';
import { windowEnding } from './calendar.ts';
import { factsUntil } from './facts-source.ts';
import { DEFAULT_WINDOW_DAYS, measure } from './measure.ts';
import { describeMetric, type MetricDescriptor } from './metric-descriptor.ts';

/** A figure with its definition and all of its rows. */
export interface MeasuredFigure {
  readonly metric: MetricDescriptor;
  readonly figure: Figure;
}

/** Every metric of one repository. */
export interface RepositoryMeasurement {
  readonly window: Window;
  /** In the order of the metric catalogue. */
  readonly figures: readonly MeasuredFigure[];
}

/**
 * Every metric over the 365 days before the moment, with the metrics' own defaults. Pure: needs no database.
 *
 * Facts: one repository's whole history, tags and components; what lies after the moment is left out.
 */
export function measureRepository(facts: MetricFacts, at: Instant): RepositoryMeasurement {
  const known = factsUntil(facts, at);
  const question = { windowDays: DEFAULT_WINDOW_DAYS, parameters: {}, at };
  return {
    window: windowEnding(at, DEFAULT_WINDOW_DAYS),
    figures: metrics.map((metric) => ({
      metric: describeMetric(metric),
      figure: measure(known, { ...question, metric }).figure,
    })),
  };
}
