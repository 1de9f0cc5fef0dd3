// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts, SeriesPoint } from '#engines/metrics';
import { type Instant, monthOf, type Window } from '#model';
import { wholeMonthsBefore } from './calendar.ts';
import { metricOf } from './measure.ts';

/** Commits of one whole month. */
export interface MonthOfCommits {
  /** `2026-03` */
  readonly month: string;
  readonly commits: number;
}

const MONTHS = 12;

/** The last twelve whole months, oldest first; those before the history begins are left out, since a shallow clone hides them. */
export function commitsByMonth(facts: MetricFacts, at: Instant): MonthOfCommits[] {
  return monthlyCommits(facts, at).map(({ window, figure }) => ({
    month: monthOf(window.from),
    commits: figure.value ?? 0,
  }));
}

/** The same with the window of each month. */
export function monthlyCommits(facts: MetricFacts, at: Instant): readonly SeriesPoint[] {
  return metricOf('commits-by-month').series?.(facts, courseWindow(at), {}) ?? [];
}

/** The twelve months together. */
export function courseWindow(at: Instant): Window {
  return wholeMonthsBefore(at, MONTHS);
}
