// SPDX-License-Identifier: Apache-2.0
import type { Direction } from '#model';

/** The values between which a `keep` result is kept; both belong to it. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** A key result's numbers. `value` is `undefined` while it is not known. */
export interface KeyResultNumbers {
  readonly baseline: number;
  readonly target: number;
  readonly value: number | undefined;
  readonly direction: Direction;
  /** For `keep` only; without it the band is the target alone. */
  readonly band?: Band | undefined;
}

/** How far a key result has come. */
export interface KeyResultProgress {
  /** 0 to 1; `undefined` where the value is unknown, which is not the same as 0. */
  readonly progress: number | undefined;
  /** The same before clamping: below 0 it fell behind the baseline, above 1 it went past the target. */
  readonly raw: number | undefined;
}

/**
 * Progress of a key result: (value - baseline) / (target - baseline), for increase and decrease alike.
 *
 * Baseline equal to target leaves nothing to travel: 1 while the value is at the target or on the better side, else 0.
 * `keep`: 1 inside the band; outside it the part of the way from the baseline to the band that is done,
 * and 0 when the baseline itself lies in the band.
 * A value that is no finite number counts as unknown.
 */
export function keyResultProgress(numbers: KeyResultNumbers): KeyResultProgress {
  const { value } = numbers;
  if (value === undefined || !Number.isFinite(value))
    return { progress: undefined, raw: undefined };
  const raw = numbers.direction === 'keep' ? kept(numbers, value) : travelled(numbers, value);
  return { progress: Math.min(1, Math.max(0, raw)), raw };
}

function travelled({ baseline, target, direction }: KeyResultNumbers, value: number): number {
  if (baseline !== target) return withoutMinusZero((value - baseline) / (target - baseline));
  const reached = direction === 'increase' ? value >= target : value <= target;
  return reached ? 1 : 0;
}

function kept({ baseline, target, band }: KeyResultNumbers, value: number): number {
  const { low, high } = band ?? { low: target, high: target };
  const away = (from: number) => Math.max(low - from, from - high, 0);
  if (away(value) === 0) return 1;
  return away(baseline) === 0 ? 0 : withoutMinusZero(1 - away(value) / away(baseline));
}

// (90 - 90) / (10 - 90) is -0, which prints as "-0".
function withoutMinusZero(number: number): number {
  return number + 0;
}
