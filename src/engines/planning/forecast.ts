// SPDX-License-Identifier: Apache-2.0
import { type Direction, type Instant, instantOfUnixSeconds, secondsOf } from '#model';
import { type Band, keyResultProgress } from './key-result-progress.ts';
import { type AheadOfSeries, type Estimate, lookAhead } from './look-ahead.ts';
import { type LookedBack, lookBack } from './look-back.ts';
import type { Point } from './theil-sen.ts';

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
  /** The smallest difference that the values can show: 1 for a count. Guessed from them where absent. */
  readonly resolution?: number | undefined;
}

/**
 * Whether the goal is met on the due date by the whole interval of `atDue` (`likely`), by its middle (`rather-likely`),
 * by a part without the middle (`rather-unlikely`), or by none of it (`unlikely`).
 */
export type Outlook = 'likely' | 'rather-likely' | 'rather-unlikely' | 'unlikely';

/** A forecast, or why there is none. */
export type Forecast =
  | { readonly status: 'not-enough-data' | 'past-due'; readonly note: string }
  | {
      readonly status: 'forecast';
      /** What is expected of each day to come; less than the trend of the past, unless that leaves no doubt. */
      readonly driftPerDay: number;
      /** The value on the due date, with 80 %. */
      readonly atDue: Estimate;
      /** The same with 95 %. */
      readonly atDueWide: Estimate;
      /** How likely the value of the due date meets the goal, 0 to 1. */
      readonly chance: number;
      /** Progress (0 to 1) that the middle of `atDue` would be. */
      readonly progress: number | undefined;
      readonly outlook: Outlook;
      /** When the middle reaches the target; `undefined` when it is there, never comes, or not in a century. */
      readonly reachesAt: Instant | undefined;
      /** How many readings it stands on. */
      readonly readings: number;
      /** How forecasts as far ahead as this one, or as the series allows, would have done before. */
      readonly lookedBack: LookedBack;
    };

/** Fewer readings, at different moments, than this make no forecast. */
export const FEWEST_READINGS = 5;

const SECONDS_PER_DAY = 86_400;
const DAYS_PER_CENTURY = 36_525;

/**
 * Carries the readings on to the due date: exponential smoothing with a drift (see `smooth`).
 *
 * A series that never surprised is taken to be known no finer than its resolution, and the longer it was still the likelier
 * it stays so. Readings: any order; values that are no finite number are left out. It knows nothing of seasons, nor of a value that
 * cannot pass a bound. How often its 80 % interval holds the later value is measured over made and real series (`npm
 * run bench -- forecasts`).
 */
export function forecast(readings: readonly ForecastReading[], goal: ForecastGoal): Forecast {
  if (secondsOf(goal.due) <= secondsOf(goal.at)) {
    return { status: 'past-due', note: 'The due date has passed.' };
  }
  const points = pointsUntil(readings, goal.at);
  const dueIn = daysBetween(goal.at, goal.due);
  const isEnough = new Set(points.map(({ x }) => x)).size >= FEWEST_READINGS;
  const ahead = isEnough ? lookAhead(points, dueIn, goal.resolution) : undefined;
  if (ahead === undefined) {
    return { status: 'not-enough-data', note: 'Not enough data: fewer than five readings.' };
  }
  const atDue = ahead.within('80 %');
  return {
    status: 'forecast',
    driftPerDay: ahead.driftPerDay,
    atDue,
    atDueWide: ahead.within('95 %'),
    chance: chanceOf(ahead, goal),
    progress: keyResultProgress({ ...goal, value: atDue.middle }).progress,
    outlook: outlookOf(atDue, goal),
    reachesAt: reachesAt(ahead, goal),
    readings: points.length,
    lookedBack: lookBack(ahead.series, { steps: ahead.steps, resolution: goal.resolution }),
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

function chanceOf(ahead: AheadOfSeries, goal: ForecastGoal): number {
  const { from, to } = wanted(goal);
  return ahead.shareBelow(to, 'with it') - ahead.shareBelow(from, 'without it');
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

function reachesAt({ now, driftPerDay }: AheadOfSeries, goal: ForecastGoal): Instant | undefined {
  const { from, to } = wanted(goal);
  if (now >= from && now <= to) return undefined;
  const days = ((now < from ? from : to) - now) / driftPerDay;
  if (!(days > 0 && days <= DAYS_PER_CENTURY)) return undefined;
  return instantOfUnixSeconds(Math.ceil(secondsOf(goal.at) + days * SECONDS_PER_DAY));
}

function daysBetween(from: Instant, to: Instant): number {
  return (secondsOf(to) - secondsOf(from)) / SECONDS_PER_DAY;
}
