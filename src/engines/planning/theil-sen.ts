// SPDX-License-Identifier: Apache-2.0

/** A point of a series; `x` in days. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The median of the slopes between all pairs of points, per unit of x, which a few wild points cannot move. Pairs with one
 * x are skipped; `undefined` when no pair is left. Takes time and memory by the square of the number of points.
 *
 * Source: Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968.
 */
export function theilSen(points: readonly Point[]): number | undefined {
  const slopes = pairSlopes(points);
  return slopes.length === 0 ? undefined : medianOfSorted(slopes);
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
