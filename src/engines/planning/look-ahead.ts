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

/**
 * Points: oldest first, `x` in days; `x` ahead of them all. `undefined` where they are all of one moment.
 * Resolution: the smallest difference that the measure can show; see `resolutionOf` where absent.
 */
export function lookAhead(
  points: readonly Point[],
  x: number,
  resolution?: number,
): AheadOfSeries | undefined {
  const series = evenSeries(points);
  const newest = points.at(-1)?.x ?? 0;
  if (series === undefined) return undefined;
  const [steps, toNow] = [(x - newest) / series.step, -newest / series.step];
  return aheadOf(series, { steps, toNow, resolution });
}

interface Moment {
  /** From the newest value to the moment. */
  readonly steps: number;
  /** The same to x = 0. */
  readonly toNow?: number;
  readonly resolution?: number | undefined;
}

export function aheadOf(
  series: EvenSeries,
  { steps, toNow = 0, resolution = resolutionOf(series.values) }: Moment,
): AheadOfSeries {
  const { values } = series;
  const seen = smooth(values);
  const middle = seen.level + seen.drift * steps;
  const isStill = deviationAhead(seen, steps) <= FROM_ROUNDING * Math.max(1, Math.abs(middle));
  // What never surprised may have moved by less than can be seen: a value is as good as its rounding.
  const smoothed = isStill ? { ...seen, variance: resolution ** 2 / 12 } : seen;
  const { level, drift } = smoothed;
  const deviation = WIDER * deviationAhead(smoothed, steps);
  const stays = isStill ? shareThatStays(values.length, steps) : 0;
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
      const below = middle < bound || (limit === 'with it' && middle === bound) ? 1 : 0;
      return stays * below + (1 - stays) * studentShare((bound - middle) / deviation, freedom);
    },
  };
}

/**
 * How likely a series without any surprise so far goes on without one. Source: the rule of succession, Laplace,
 * "Essai philosophique sur les probabilités", 1814.
 */
function shareThatStays(values: number, steps: number): number {
  return values / (values + Math.max(0, steps));
}

/** One where all are whole numbers, some above 1; else a hundredth, of the largest where that is more than 1. */
function resolutionOf(values: readonly number[]): number {
  const most = Math.max(...values.map(Math.abs));
  if (most > 1 && values.every(Number.isInteger)) return 1;
  return Math.max(1, most) / 100;
}
