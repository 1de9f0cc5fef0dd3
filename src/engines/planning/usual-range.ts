// SPDX-License-Identifier: Apache-2.0

/** What a figure usually is, from its own past. */
export interface UsualRange {
  readonly low: number;
  /** The median of the past. */
  readonly middle: number;
  readonly high: number;
  /** How many values it stands on. */
  readonly values: number;
}

/** With fewer nobody can say what is usual. */
export const FEWEST_USUAL = 8;

// Makes the median distance of a bell curve its standard deviation.
const TO_DEVIATION = 1.4826;
const LEAST_SHARE = 0.01;

/**
 * Median, give or take so many times the spread. The spread is the median distance from the median, scaled to a
 * standard deviation: up to half of the values may be outliers without moving it (Hampel's identifier). It is never less than 1 where all values are
 * whole numbers, else than a hundredth of the median: a figure that stood still is not alarming for its first step.
 * `undefined` with fewer values than `FEWEST_USUAL`.
 */
export function usualRange(values: readonly number[], times: number): UsualRange | undefined {
  if (values.length < FEWEST_USUAL) return undefined;
  const middle = median(values);
  const least = values.every(Number.isInteger) ? 1 : Math.abs(middle) * LEAST_SHARE;
  const distance = median(values.map((value) => Math.abs(value - middle)));
  const reach = times * Math.max(least, TO_DEVIATION * distance);
  return { low: middle - reach, middle, high: middle + reach, values: values.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
