// SPDX-License-Identifier: Apache-2.0
import { type Metric, type MetricFacts, metrics } from '#engines/metrics';
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

/** Metrics of one repository. */
export interface RepositoryMeasurement {
  readonly window: Window;
  /** In the order asked for. */
  readonly figures: readonly MeasuredFigure[];
}

/**
 * Metrics, all of the catalogue unless said otherwise, over the 365 days before the moment, with their own defaults.
 * Pure: needs no database.
 *
 * Facts: one repository's whole history, tags and components; what lies after the moment is left out.
 */
export function measureRepository(
  facts: MetricFacts,
  at: Instant,
  wanted: readonly Metric[] = metrics,
): RepositoryMeasurement {
  const known = factsUntil(facts, at);
  const question = { windowDays: DEFAULT_WINDOW_DAYS, parameters: {}, at };
  return {
    window: windowEnding(at, DEFAULT_WINDOW_DAYS),
    figures: wanted.map((metric) => ({
      metric: describeMetric(metric),
      figure: measure(known, { ...question, metric }).figure,
    })),
  };
}
