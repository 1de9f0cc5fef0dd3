// SPDX-License-Identifier: Apache-2.0
import { type EvenSeries, evenSeries } from './even-series.ts';
import { deviationAhead, smooth } from './smoothed.ts';
import { studentReach, studentShare } from './student.ts';
import type { Point } from './theil-sen.ts';

/** A value and the interval around it. */
export interface Estimate {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** What is to be expected of a series at a moment that is to come. */
export interface AheadOfSeries {
  readonly series: EvenSeries;
  /** From the newest point to the moment. */
  readonly steps: number;
  readonly driftPerDay: number;
  /** The value expected at x = 0. */
  readonly now: number;
  within(share: keyof typeof REACH): Estimate;
  /** The chance of a value below the bound, with the bound itself or without it; 0 to 1. */
  shareBelow(bound: number, limit: 'with it' | 'without it'): number;
}

// Of a normal distribution, to either side.
const REACH = { '80 %': 1.2816, '95 %': 1.96 };
// The model is never quite the process: so much wider its intervals hold what they promise, measured over the series of
// `npm run bench -- forecasts`.
const WIDER = 1.15;
const LEAST_FREEDOM = 2;
// Level, drift and weight are learnt from the series.
const LEARNT = 3;
const FROM_ROUNDING = 1e-9;

/** Points: oldest first, `x` in days; `x` ahead of them all. `undefined` where they are all of one moment. */
export function lookAhead(points: readonly Point[], x: number): AheadOfSeries | undefined {
  const series = evenSeries(points);
  const newest = points.at(-1)?.x ?? 0;
  return series && aheadOf(series, (x - newest) / series.step, -newest / series.step);
}

/** `steps` from the newest value to the moment, and `toNow` to x = 0. */
export function aheadOf(series: EvenSeries, steps: number, toNow = 0): AheadOfSeries {
  const smoothed = smooth(series.values);
  const { level, drift } = smoothed;
  const middle = level + drift * steps;
  const deviation = WIDER * deviationAhead(smoothed, steps);
  const isCertain = deviation <= FROM_ROUNDING * Math.max(1, Math.abs(middle));
  const freedom = Math.max(LEAST_FREEDOM, series.values.length - LEARNT);
  return {
    series,
    steps,
    driftPerDay: drift / series.step,
    now: level + drift * toNow,
    within: (share) => {
      const reach = studentReach(REACH[share], freedom) * deviation;
      return { low: middle - reach, middle, high: middle + reach };
    },
    shareBelow: (bound, limit) => {
      if (!isCertain) return studentShare((bound - middle) / deviation, freedom);
      return middle < bound || (limit === 'with it' && middle === bound) ? 1 : 0;
    },
  };
}
