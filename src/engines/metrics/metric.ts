// SPDX-License-Identifier: Apache-2.0
import type { Direction, Figure, Instant, Window } from '#model';
import type { MetricFacts } from './metric-facts.ts';
import type { Parameter, Parameters } from './parameter.ts';

/** A worked example that anybody can re-run, also against another tool. */
export interface MetricVector {
  readonly name: string;
  readonly facts: MetricFacts;
  readonly window: Window;
  readonly parameters?: Parameters | undefined;
  /** Only what is named here has to match. */
  readonly expect: Pick<Figure, 'value' | 'status'> & { readonly coverage?: number | undefined };
}

/** One point of a series: a figure of its own, with its own rows. */
export interface SeriesPoint {
  readonly window: Window;
  readonly figure: Figure;
}

/**
 * How the rows give the number back: adding up their amounts, averaging them, or as a percentile of them by Kaplan and
 * Meier (`percentileOf`), the one that the parameter `percentile` says; a row that goes on is censored.
 */
export interface RowLaw {
  readonly law: 'sum' | 'mean' | 'percentile';
  /** What a row is and what its amount means. */
  readonly sentence: string;
}

/** What a metric is about; lists show metrics under these, in this order. */
export const TOPICS = [
  'people',
  'organisations',
  'activity',
  'issues',
  'change-requests',
  'releases',
  'components',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where a definition is written down, for people to read on. */
export interface MetricSource {
  readonly title: string;
  readonly address: string;
}

/** A metric: its definition in words, the function that computes it, and the examples that pin it down. */
export interface Metric {
  /** Kebab-case and stable: key results and exports keep it. */
  readonly id: string;
  readonly topic: Topic;
  readonly name: string;
  readonly chaossName?: string | undefined;
  readonly question: string;
  /** Plain text, for people to check the number by. */
  readonly formula: string;
  /** What one of the value is: `people`, `commits`; `share` is 0 to 1. */
  readonly unit: string;
  readonly direction: Direction;
  readonly needs: readonly (keyof MetricFacts)[];
  /** Looks at the lines of contributions, which take long to count: left uncounted where nobody asks for them. */
  readonly countsLines?: boolean | undefined;
  /**
   * From when on it looks at each day of contributions by itself; of the time before it wants no more than `foldedDays` keeps.
   * From the window's beginning on, where absent.
   */
  looksBackTo?(window: Window): Instant;
  readonly parameters: readonly Parameter[];
  readonly source: MetricSource;
  readonly rows: RowLaw;
  /** What was decided where the source leaves it open; sentences. */
  readonly edgeCases: readonly string[];
  readonly vectors: readonly MetricVector[];
  /**
   * Pure, and the order of the facts does not matter. Parameters left out take their default;
   * one of the wrong type or range is refused (`metrics/parameter-invalid`).
   */
  compute(facts: MetricFacts, window: Window, parameters: Parameters): Figure;
  /** Oldest first. Only where the metric is about a course of time. */
  series?(facts: MetricFacts, window: Window, parameters: Parameters): readonly SeriesPoint[];
}
