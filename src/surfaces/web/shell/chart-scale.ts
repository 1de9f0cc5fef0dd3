// SPDX-License-Identifier: Apache-2.0

/** The vertical axis of a chart: round numbers from `low` to `high`, both of them included. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = 4;
const ROUND = [1, 2, 2.5, 5, 10];

/**
 * Fits round ticks around the values. Where all are the same, the axis begins at 0, or ends there.
 * For `counts` the ticks are whole: there is no quarter of a commit.
 */
export function scaleOf(values: readonly number[], of: 'counts' | 'measures' = 'measures'): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const [from, to] = least === most ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const round = roundUp((to - from) / STEPS || 1);
  const step = of === 'counts' ? Math.ceil(round) : round;
  const low = Math.floor(from / step) * step;
  const count = Math.max(1, Math.ceil((to - low) / step - ROUNDING));
  const ticks = Array.from({ length: count + 1 }, (_, index) => clean(low + index * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Height of a value on the axis in per cent, 0 at the bottom. */
export function heightOf(value: number, { low, high }: Scale): number {
  return ((value - low) / (high - low)) * 100;
}

/** 0.3 / 0.1 is 2.9999999999999996; that is 3. */
const ROUNDING = 1e-9;

function roundUp(step: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(step));
  const factor = ROUND.find((round) => round >= step / magnitude - ROUNDING) ?? 10;
  return factor * magnitude;
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
