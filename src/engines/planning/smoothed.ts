// SPDX-License-Identifier: Apache-2.0
import { theilSen } from './theil-sen.ts';

/** What a series is taken for: a level that moves, a drift, and how far values lie from what was expected of them. */
export interface Smoothed {
  /** Where it stands at its newest value. */
  readonly level: number;
  /** Change per step. */
  readonly drift: number;
  /** How much of a surprise stays: 0 scatter around a level, 1 a walk from where it stands. */
  readonly weight: number;
  /** Variance of the surprise of one step. */
  readonly variance: number;
  /** By how much surprises of several steps are wider than those of one would make them; at least 1. */
  readonly growth: (steps: number) => number;
  readonly values: number;
}

// A drift that could be chance is none: its square against that of its error.
const CHANCE = 4;
// Of a drift that could not, half goes on: what rises seldom rises for ever. All of it where there is no doubt.
const DAMPED = 0.5;
const NO_DOUBT = 100;
const TIED = 1e-9;
const WEIGHTS = Array.from({ length: 15 }, (_, i) => 0.02 + (i * 0.98) / 14);

/**
 * Simple exponential smoothing with drift, which is the Theta method where the drift is half the trend.
 *
 * Sources: Assimakopoulos and Nikolopoulos, "The theta model", 2000; Hyndman and Billah, "Unmasking the Theta
 * method", 2003. The trend is the median of all slopes, and shrunk by how well it is known.
 */
export function smooth(values: readonly number[]): Smoothed {
  const slope = theilSen(values.map((y, x) => ({ x, y }))) ?? 0;
  const following = fitted(values, slope);
  return withGrowth(values, fitted(values, slope * shareOf(slope, following, values)));
}

interface Fit {
  readonly drift: number;
  readonly weight: number;
  readonly variance: number;
  /** Where it stood at each value. */
  readonly levels: readonly number[];
}

function fitted(values: readonly number[], drift: number): Fit {
  let best: {
    readonly weight: number;
    readonly levels: readonly number[];
    readonly squares: number;
  } = { weight: 1, levels: values, squares: Number.POSITIVE_INFINITY };
  for (const weight of WEIGHTS) {
    const found = follow(values, drift, weight);
    if (found.squares < best.squares || isAsGood(found.squares, best.squares))
      best = { weight, ...found };
  }
  const { weight, levels, squares } = best;
  return { drift, weight, levels, variance: squares / Math.max(1, values.length - 2) };
}

/**
 * Where the newest value is the first that surprised, no weight fits better than another: nothing says whether it was scatter or a
 * step. The latest is then the best that is known. A series without any surprise is left as still as it is.
 */
function isAsGood(squares: number, best: number): boolean {
  return squares > 0 && squares <= best * (1 + TIED);
}

function follow(values: readonly number[], drift: number, weight: number) {
  const few = Math.max(2, Math.min(Math.floor(values.length / 2), 4));
  const start = values.slice(0, few).reduce((sum, value) => sum + value, 0) / few;
  let level = start - (drift * (few - 1)) / 2;
  let squares = 0;
  const levels = values.map((value, i) => {
    const expected = i === 0 ? level : level + drift;
    if (i > 0) squares += (value - expected) ** 2;
    level = expected + weight * (value - expected);
    return level;
  });
  return { levels, squares };
}

/** Variance of the drift: of a walk's steps, or of a line through scatter. */
function driftVariance({ weight, variance }: Pick<Fit, 'weight' | 'variance'>, count: number) {
  return Math.max((weight ** 2 * variance) / count, (12 * variance) / count ** 3);
}

/** How much of the slope is taken on. */
function shareOf(slope: number, found: Fit, values: readonly number[]): number {
  if (slope === 0) return 0;
  const evidence = slope ** 2 / driftVariance(found, values.length);
  const share = Math.max(0, 1 - CHANCE / evidence);
  const growth = growthOf(values, found, longest(values));
  return evidence / growth < NO_DOUBT ? Math.min(DAMPED, share) : share;
}

/** Half a series: with longer steps too few of them are left to learn from. */
function longest(values: readonly number[]): number {
  return Math.max(1, Math.floor(values.length / 2));
}

function growthOf(
  values: readonly number[],
  { levels, drift, weight, variance }: Fit,
  steps: number,
): number {
  let found = 0;
  let expected = 0;
  for (let k = 1; k <= steps; k += 1) {
    const errors = values.slice(k).map((value, i) => value - (levels[i] ?? value) - drift * k);
    found += errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
    expected += variance * (1 + (k - 1) * weight ** 2);
  }
  return expected > 0 ? Math.max(1, found / expected) : 1;
}

function withGrowth(values: readonly number[], found: Fit): Smoothed {
  const { drift, weight, variance, levels } = found;
  const growth = (steps: number) => {
    const known = Math.max(1, Math.min(Math.floor(steps), longest(values)));
    const grown = growthOf(values, found, known);
    // What grows faster than a walk goes on doing so beyond what can be seen.
    return grown > 1.3 ? grown * Math.max(1, steps / known) : grown;
  };
  return { level: levels.at(-1) ?? 0, drift, weight, variance, growth, values: values.length };
}

/** The deviation of a value so many steps ahead from level and drift. */
export function deviationAhead(series: Smoothed, steps: number): number {
  const { weight, variance, growth, values } = series;
  const walked = variance * (1 + Math.max(0, steps - 1) * weight ** 2) * growth(steps);
  return Math.sqrt(walked + driftVariance(series, values) * steps ** 2);
}
