// SPDX-License-Identifier: Apache-2.0
import { type Metric, type MetricFacts, metricById, type Parameters } from '#engines/metrics';
import { type Figure, type Instant, Refusal, type Window } from '#model';
import { windowEnding } from './calendar.ts';

/** The window that figures have unless a KPI says otherwise: seasons even out over a year. */
export const DEFAULT_WINDOW_DAYS = 365;

/** What is asked of the facts. */
export interface Question {
  readonly metric: Metric;
  readonly windowDays: number;
  readonly parameters: Parameters;
  /** The moment that the figure is true of, which ends its window. */
  readonly at: Instant;
}

/** A figure and the window it is of. */
export interface Measured {
  readonly window: Window;
  readonly figure: Figure;
}

/** The one way from facts to a figure. Facts: up to `at`, already narrowed to the scope. */
export function measure(facts: MetricFacts, question: Question): Measured {
  const window = windowEnding(question.at, question.windowDays);
  return { window, figure: question.metric.compute(facts, window, question.parameters) };
}

/** The metric of that id; refuses one that does not exist. */
export function metricOf(id: string): Metric {
  const metric = metricById(id);
  if (metric) return metric;
  throw new Refusal(
    'not-found',
    'measurement/no-such-metric',
    `There is no metric "${id}".`,
    'Choose one from the metric catalogue.',
  );
}
