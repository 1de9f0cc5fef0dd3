// SPDX-License-Identifier: Apache-2.0
import type { Point } from './theil-sen.ts';

/** A series with one value every `step` days, the last of them at its newest point. */
export interface EvenSeries {
  /** Days. */
  readonly step: number;
  /** Oldest first. */
  readonly values: readonly number[];
}

/** More than these say no more about where a trend goes, and cost their square. */
const MOST_VALUES = 60;
export const FEWEST_VALUES = 5;

/**
 * The series as if it had been read at even times: month ends of a year and then every day are a year of months.
 *
 * The step is the gap in which half of the time lies, so that neither a hundred readings of one week nor one long
 * silence sets it. A step has the last value read in it; one without is on the line between its neighbours.
 * Points: oldest first. `undefined` where they are all of one moment.
 */
export function evenSeries(points: readonly Point[]): EvenSeries | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first.x === last.x) return undefined;
  const length = last.x - first.x;
  const step = Math.min(
    length / (FEWEST_VALUES - 1),
    Math.max(halfTimeGap(points, length), length / (MOST_VALUES - 1)),
  );
  const count = Math.floor(length / step + 1e-9) + 1;
  const cells: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const { x, y } of points) {
    const cell = count - 1 - Math.floor((last.x - x) / step + 1e-9);
    if (cell >= 0) cells[cell] = y;
  }
  return { step, values: withoutHoles(cells, first.y) };
}

function halfTimeGap(points: readonly Point[], length: number): number {
  const gaps = points.slice(1).map(({ x }, i) => x - (points[i]?.x ?? x));
  let passed = 0;
  for (const gap of gaps.sort((one, other) => one - other)) {
    passed += gap;
    if (passed >= length / 2) return gap;
  }
  return length;
}

function withoutHoles(
  cells: readonly (number | undefined)[],
  beforeAll: number,
): readonly number[] {
  const filled: number[] = [];
  for (const [i, value] of cells.entries()) {
    if (value !== undefined) {
      filled.push(value);
      continue;
    }
    const next = cells.findIndex((later, j) => j > i && later !== undefined);
    const before = filled.at(-1) ?? beforeAll;
    const after = cells[next] ?? before;
    filled.push(before + (after - before) / (next - i + 1));
  }
  return filled;
}
