// SPDX-License-Identifier: Apache-2.0

/** A point of a series; `x` in days. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A slope, per unit of x, and the interval it lies in with 95 % confidence. */
export interface Slope {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.96;

/**
 * The median of the slopes between all pairs of points, which a few wild points cannot move, and Sen's interval
 * around it. Pairs with one x are skipped; `undefined` when no pair is left. Takes time and memory by the square of the number of points.
 *
 * Source: Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968. Ties in y are not
 * subtracted from the variance, which makes the interval wider, never narrower.
 */
export function theilSen(points: readonly Point[]): Slope | undefined {
  const slopes = pairSlopes(points);
  if (slopes.length === 0) return undefined;
  const n = points.length;
  const spread = Z_95 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const last = slopes.length - 1;
  const below = Math.max(0, Math.floor((slopes.length - spread) / 2) - 1);
  const [low = 0, high = 0] = [slopes[below], slopes[last - below]];
  return { middle: medianOfSorted(slopes), low, high };
}

/** The median; 0 of nothing. */
export function median(values: readonly number[]): number {
  return medianOfSorted(Float64Array.from(values).sort());
}

// A typed array sorts by number and many times faster than a plain one: 1,000 points make half a million slopes.
function pairSlopes(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1)) {
      if (one.x === other.x) continue;
      slopes[count] = (other.y - one.y) / (other.x - one.x);
      count += 1;
    }
  });
  return slopes.subarray(0, count).sort();
}

function medianOfSorted(sorted: Float64Array): number {
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}
