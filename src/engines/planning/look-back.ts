// SPDX-License-Identifier: Apache-2.0
import { type EvenSeries, FEWEST_VALUES } from './even-series.ts';
import { aheadOf } from './look-ahead.ts';

/** Forecasts made at earlier moments of the same series, held against what came. */
export interface LookedBack {
  readonly forecasts: number;
  /** How many of them had the later value in their 80 % interval. */
  readonly held: number;
  /**
   * Mean absolute scaled error: 1 is as far off as a value is from the one before it. Absent without forecasts, and where
   * the series stands still. Source: Hyndman and Koehler, "Another look at measures of forecast accuracy", 2006.
   */
  readonly mase?: number | undefined;
}

/** So many steps ahead, or half the series where that is less, from every moment that had enough values behind it. */
export function lookBack(
  series: EvenSeries,
  { steps, resolution }: { readonly steps: number; readonly resolution?: number | undefined },
): LookedBack {
  const { values, step } = series;
  const ahead = Math.max(1, Math.min(Math.round(steps), Math.floor(values.length / 2)));
  let held = 0;
  let missed = 0;
  let forecasts = 0;
  for (let known = FEWEST_VALUES; known + ahead <= values.length; known += 1) {
    const came = values[known + ahead - 1] ?? Number.NaN;
    const before = { step, values: values.slice(0, known) };
    const { low, middle, high } = aheadOf(before, { steps: ahead, resolution }).within('80 %');
    forecasts += 1;
    missed += Math.abs(came - middle);
    if (came >= low && came <= high) held += 1;
  }
  const usual = meanStep(values);
  const mase = forecasts > 0 && usual > 0 ? missed / forecasts / usual : undefined;
  return { forecasts, held, mase };
}

function meanStep(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
