// SPDX-License-Identifier: Apache-2.0
import { type Direction, type Instant, instantOfUnixSeconds, secondsOf } from '#model';
import { type Band, keyResultProgress } from './key-result-progress.ts';
import { scatterAt } from './scatter-at.ts';
import { median, type Point, type Slope, theilSen } from './theil-sen.ts';

/** A known value at a moment. */
export interface ForecastReading {
  readonly at: Instant;
  readonly value: number;
}

/** What is to be reached by when, and from when we look. */
export interface ForecastGoal {
  /** Readings after it are not looked at. */
  readonly at: Instant;
  readonly due: Instant;
  readonly target: number;
  readonly baseline: number;
  readonly direction: Direction;
  /** For `keep`, as in `keyResultProgress`. */
  readonly band?: Band | undefined;
}

/** A value and the interval around it. */
export interface Estimate {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Whether the goal is met on the due date by the whole interval (`likely`), by its middle (`rather-likely`),
 * by a part without the middle (`rather-unlikely`), or by none of it (`unlikely`).
 */
export type Outlook = 'likely' | 'rather-likely' | 'rather-unlikely' | 'unlikely';

/** A forecast, or why there is none. */
export type Forecast =
  | { readonly status: 'not-enough-data' | 'past-due'; readonly note: string }
  | {
      readonly status: 'forecast';
      /** Theil-Sen slope, per day, with its 95 % interval. */
      readonly slopePerDay: Estimate;
      /** The value on the due date: the trend's interval widened by how far readings scatter around the trend. */
      readonly atDue: Estimate;
      /** Progress (0 to 1) that the middle of `atDue` would be. */
      readonly progress: number | undefined;
      readonly outlook: Outlook;
      /** When the middle trend reaches the target; `undefined` when it is there, never comes, or not in a century. */
      readonly reachesAt: Instant | undefined;
      /** How many readings it stands on. */
      readonly readings: number;
    };

/** Fewer readings, at different moments, than this make no forecast. */
export const FEWEST_READINGS = 5;

const SECONDS_PER_DAY = 86_400;
const DAYS_PER_CENTURY = 36_525;

/**
 * Carries the trend of the readings on to the due date.
 *
 * Readings: any order; values that are no finite number are left out. Time is by the square of their number, so thin
 * out a series of more than some thousand.
 * The trend is a straight line: it knows nothing of seasons, nor of a value that cannot pass a bound.
 * In simulations of 5 to 52 weekly readings, looking half their length ahead, `atDue` held the later value in 98 of
 * 100 cases where readings scatter around a line, and in 81 to 94 where they wander (a random walk).
 */
export function forecast(readings: readonly ForecastReading[], goal: ForecastGoal): Forecast {
  if (secondsOf(goal.due) <= secondsOf(goal.at)) {
    return { status: 'past-due', note: 'The due date has passed.' };
  }
  const points = pointsUntil(readings, goal.at);
  const slope = theilSen(points);
  if (slope === undefined || new Set(points.map(({ x }) => x)).size < FEWEST_READINGS) {
    return { status: 'not-enough-data', note: 'Not enough data: fewer than five readings.' };
  }
  const dueIn = daysBetween(goal.at, goal.due);
  const atDue = valueAt(dueIn, points, slope);
  return {
    status: 'forecast',
    slopePerDay: slope,
    atDue,
    progress: keyResultProgress({ ...goal, value: atDue.middle }).progress,
    outlook: outlookOf(atDue, goal),
    reachesAt: reachesAt(points, slope, goal),
    readings: points.length,
  };
}

// Days are counted from `at`, so that numbers stay small and x = 0 is now.
function pointsUntil(readings: readonly ForecastReading[], at: Instant): readonly Point[] {
  return readings
    .filter(({ value }) => Number.isFinite(value))
    .map((reading) => ({ x: daysBetween(at, reading.at), y: reading.value }))
    .filter(({ x }) => x <= 0)
    .sort((one, other) => one.x - other.x || one.y - other.y);
}

function valueAt(x: number, points: readonly Point[], slope: Slope): Estimate {
  const ends = [slope.low, slope.high].map((each) => interceptOf(points, each) + each * x);
  const middle = interceptOf(points, slope.middle) + slope.middle * x;
  const scatter = scatterAt(x, residualsOf(points, slope.middle));
  return {
    middle,
    low: Math.min(middle, ...ends) - scatter,
    high: Math.max(middle, ...ends) + scatter,
  };
}

function interceptOf(points: readonly Point[], slope: number): number {
  return median(points.map(({ x, y }) => y - slope * x));
}

function residualsOf(points: readonly Point[], slope: number): readonly Point[] {
  const intercept = interceptOf(points, slope);
  return points.map(({ x, y }) => ({ x, y: y - slope * x - intercept }));
}

function outlookOf({ low, middle, high }: Estimate, goal: ForecastGoal): Outlook {
  const { from, to } = wanted(goal);
  if (low >= from && high <= to) return 'likely';
  if (middle >= from && middle <= to) return 'rather-likely';
  return high >= from && low <= to ? 'rather-unlikely' : 'unlikely';
}

/** The values that meet the goal. */
function wanted({ direction, target, band }: ForecastGoal): { from: number; to: number } {
  if (direction === 'increase') return { from: target, to: Infinity };
  if (direction === 'decrease') return { from: -Infinity, to: target };
  return { from: band?.low ?? target, to: band?.high ?? target };
}

function reachesAt(
  points: readonly Point[],
  slope: Slope,
  goal: ForecastGoal,
): Instant | undefined {
  const now = interceptOf(points, slope.middle);
  const { from, to } = wanted(goal);
  if (now >= from && now <= to) return undefined;
  const days = ((now < from ? from : to) - now) / slope.middle;
  if (!(days > 0 && days <= DAYS_PER_CENTURY)) return undefined;
  return instantOfUnixSeconds(Math.ceil(secondsOf(goal.at) + days * SECONDS_PER_DAY));
}

function daysBetween(from: Instant, to: Instant): number {
  return (secondsOf(to) - secondsOf(from)) / SECONDS_PER_DAY;
}
