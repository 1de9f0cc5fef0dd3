// SPDX-License-Identifier: Apache-2.0

/** A value at a place on the horizontal axis; no value leaves a gap. */
export interface Point {
  readonly x: number;
  readonly value: number | undefined;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Kept free at all sides, so that the stroke is not cut. */
  readonly margin: number;
}

/** What to draw: one line per run of known values, and the height of the target. */
export interface SparklineShape {
  readonly lines: readonly string[];
  readonly areas: readonly string[];
  readonly last: { readonly x: number; readonly y: number } | undefined;
  readonly targetY: number | undefined;
}

/**
 * Fits points and target into the box. Points come in the order of x; a lone value is a dot (`last`), not a line.
 * `range` is for a picture with an axis of its own; else the values fill the height.
 */
export function sparklineShape(
  points: readonly Point[],
  target: number | undefined,
  box: Box,
  range?: { readonly low: number; readonly high: number },
): SparklineShape {
  const known = points.flatMap(({ x, value }) => (value === undefined ? [] : [{ x, value }]));
  const heights = known.map(({ value }) => value);
  const toX = scale(
    points.map(({ x }) => x),
    box.margin,
    box.width - box.margin,
  );
  const ends =
    range === undefined
      ? [...heights, ...(target === undefined ? [] : [target])]
      : [range.low, range.high];
  const toY = scale(ends, box.height - box.margin, box.margin);
  const place = (point: { x: number; value: number }) => ({ x: toX(point.x), y: toY(point.value) });
  const runs = runsOf(points).map((run) => run.map(place));
  const floor = round(box.height - box.margin / 2);
  const last = known.at(-1);
  return {
    lines: runs.map(pathOf),
    areas: runs.map((run) => `${pathOf(run)}V${floor}H${run[0]?.x ?? 0}Z`),
    last: last && place(last),
    targetY: target === undefined ? undefined : toY(target),
  };
}

/** Runs of at least two known values. */
function runsOf(points: readonly Point[]): { x: number; value: number }[][] {
  const runs: { x: number; value: number }[][] = [[]];
  for (const { x, value } of points) {
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push({ x, value });
  }
  return runs.filter((run) => run.length > 1);
}

/** Linear from the range of the values to [from, to]; the middle where all values are the same. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => round(span > 0 ? from + ((value - low) / span) * (to - from) : (from + to) / 2);
}

function pathOf(run: readonly { x: number; y: number }[]): string {
  return `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
