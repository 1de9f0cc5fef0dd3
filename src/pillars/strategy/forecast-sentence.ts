// SPDX-License-Identifier: Apache-2.0
import {
  type Estimate,
  FEWEST_READINGS,
  type ForecastReading,
  forecast,
  type LookedBack,
} from '#engines/planning';
import { type Instant, isBefore, type Reading } from '#model';
import { dayInWords } from './day-in-words.ts';
import type { KeyResult } from './key-result.ts';
import { meetsTarget } from './meets-target.ts';

// Two years of days are enough to see where a trend goes.
const MOST_READINGS = 730;
// Two right ones of two say nothing.
const FEWEST_LOOKS = 5;

/** Where the key result is heading, in words. Readings: its values, one a day, oldest first. */
export function forecastSentence(
  keyResult: KeyResult,
  readings: readonly Reading[],
  at: Instant,
): string {
  const value = readings.at(-1)?.value;
  if (!isBefore(at, keyResult.due)) return afterDue(keyResult, value);
  const isMet = value !== undefined && meetsTarget(keyResult, value);
  if (isMet && isMetFromStart(keyResult)) return metFromStart(keyResult, value);
  const trend = trendSentence(keyResult, knownValues(readings, at), at);
  return isMet ? `met now; ${trend}` : trend;
}

function afterDue(keyResult: KeyResult, value: number | undefined): string {
  if (value === undefined) return 'the due date has passed; the value is not known';
  const end = meetsTarget(keyResult, value) ? 'met' : 'not met';
  return `the due date has passed: ${end}, ${short(value)} against a target of ${short(keyResult.target)}`;
}

function isMetFromStart({ baseline, ...keyResult }: KeyResult): boolean {
  return baseline !== undefined && meetsTarget(keyResult, baseline);
}

function metFromStart({ direction, target }: KeyResult, value: number): string {
  const standing = `${short(value)} against a target of ${short(target)}`;
  if (direction === 'keep') return `kept so far: ${standing}`;
  const harder = direction === 'increase' ? 'higher' : 'lower';
  return `met from the start: ${standing}; only a ${harder} target would leave something to reach`;
}

function trendSentence(
  keyResult: KeyResult,
  values: readonly ForecastReading[],
  at: Instant,
): string {
  const { due, target, direction } = keyResult;
  // Only the engine's own progress looks at the baseline, and it is not used here.
  const baseline = keyResult.baseline ?? target;
  const found = forecast(values, { at, due, target, direction, baseline });
  if (found.status !== 'forecast') {
    return `not enough data: ${values.length} of ${FEWEST_READINGS} readings`;
  }
  const { low, middle, high } = possible(found.atDue, keyResult, values);
  const chance = `${Math.round(found.chance * 100)} % likely to meet it`;
  return `at this pace ${middle} by ${dayInWords(due)} (80 %: ${low} to ${high}), ${chance}${lookedBack(found.lookedBack)}`;
}

/** Whether one may believe it: how many forecasts of the same kind, made earlier, were right. */
function lookedBack({ forecasts, held }: LookedBack): string {
  return forecasts < FEWEST_LOOKS ? '' : `; ${held} of ${forecasts} such forecasts before held`;
}

function knownValues(readings: readonly Reading[], at: Instant): readonly ForecastReading[] {
  return readings
    .filter((reading) => !isBefore(at, reading.at))
    .flatMap((reading) =>
      reading.value === undefined ? [] : [{ at: reading.at, value: reading.value }],
    )
    .slice(-MOST_READINGS);
}

// A straight line runs past 1 for a share, and below 0 for a count; the value cannot.
function possible(
  { low, middle, high }: Estimate,
  { unit }: KeyResult,
  values: readonly ForecastReading[],
): { low: string; middle: string; high: string } {
  const most = unit === 'share' ? 1 : Infinity;
  const least = values.some(({ value }) => value < 0) ? -Infinity : 0;
  const within = (value: number) => short(Math.min(most, Math.max(least, value)));
  return { low: within(low), middle: within(middle), high: within(high) };
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
