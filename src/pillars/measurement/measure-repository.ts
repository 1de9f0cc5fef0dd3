// SPDX-License-Identifier: Apache-2.0
import { type Metric, type MetricFacts, metrics, type Parameters } from '#engines/metrics';
import type { Figure, Instant, Window } from '#model';
import { windowEnding } from './calendar.ts';
import { factsUntil } from './facts-source.ts';
import { checkedParameters } from './kpi-parameters.ts';
import { DEFAULT_WINDOW_DAYS } from './measure.ts';
import { describeMetric, type MetricDescriptor } from './metric-descriptor.ts';

/** A figure with its definition and all of its rows. */
export interface MeasuredFigure {
  readonly metric: MetricDescriptor;
  readonly figure: Figure;
}

export interface MeasuringOptions {
  /** All of the catalogue where absent. */
  readonly wanted?: readonly Metric[] | undefined;
  /** Where the window begins; before the moment. */
  readonly since?: Instant | undefined;
  /** What parameters are to be, for the metrics that have them; else their defaults. */
  readonly parameters?: Parameters | undefined;
}

/** Metrics of one repository. */
export interface RepositoryMeasurement {
  readonly window: Window;
  /** In the order asked for. */
  readonly figures: readonly MeasuredFigure[];
}

/**
 * Metrics over the window of `repositoryWindow`. Pure: needs no database.
 *
 * Facts: one repository's whole history, tags and components; what lies after the moment is left out.
 */
export function measureRepository(
  facts: MetricFacts,
  at: Instant,
  { wanted = metrics, since, parameters = {} }: MeasuringOptions = {},
): RepositoryMeasurement {
  const known = factsUntil(facts, at);
  const window = repositoryWindow(at, since);
  return {
    window,
    figures: wanted.map((metric) => {
      const given = checkedParameters(metric, ownParameters(metric, parameters));
      return {
        metric: describeMetric(metric, given),
        figure: metric.compute(known, window, given),
      };
    }),
  };
}

function ownParameters({ parameters }: Metric, given: Parameters): Parameters {
  const own = Object.entries(given).filter(([id]) => parameters.some((one) => one.id === id));
  return Object.fromEntries(own);
}

/** The window of a repository's figures: from `since`, else the 365 days before the moment. */
export function repositoryWindow(at: Instant, since?: Instant): Window {
  return since ? { from: since, to: at } : windowEnding(at, DEFAULT_WINDOW_DAYS);
}
