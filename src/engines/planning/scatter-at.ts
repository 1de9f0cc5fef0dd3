// SPDX-License-Identifier: Apache-2.0
import { median, type Point } from './theil-sen.ts';

// A median absolute deviation times this is the standard deviation, where errors are normal.
const DEVIATIONS = 1.4826;
const Z_95 = 1.96;

/**
 * How far, either way, a value at `x` may lie from the trend, with about 95 % confidence.
 *
 * Residuals: what the trend leaves of each reading, oldest first, the newest near x = 0; `x` lies ahead of them.
 * Where neighbours have nothing to do with each other they scatter equally far at any time. Where they hang
 * together (a stock such as a share of components, which moves from where it stands) they wander off, the further
 * the later, and a trend fitted to them is itself less certain.
 */
export function scatterAt(x: number, residuals: readonly Point[]): number {
  const standing = Z_95 * DEVIATIONS * median(residuals.map(({ y }) => Math.abs(y)));
  return hangTogether(residuals) ? Math.max(standing, wandering(x, residuals)) : standing;
}

// Correlation of each residual with the next one. Without any, it lies under 1 / sqrt(n) in five of six cases.
function hangTogether(residuals: readonly Point[]): boolean {
  const squares = residuals.reduce((sum, { y }) => sum + y * y, 0);
  const products = residuals
    .slice(1)
    .reduce((sum, { y }, index) => sum + y * (residuals[index]?.y ?? 0), 0);
  return products * Math.sqrt(residuals.length) > squares;
}

// A random walk: the variance of a step grows with its time, and that of the trend with the square of the time ahead.
function wandering(x: number, residuals: readonly Point[]): number {
  const first = residuals[0]?.x ?? 0;
  const steps = residuals.slice(1).flatMap((next, index) => {
    const before = residuals[index];
    if (before === undefined || before.x === next.x) return [];
    return [Math.abs(next.y - before.y) / Math.sqrt(next.x - before.x)];
  });
  const last = residuals.at(-1)?.x ?? 0;
  const [ahead, length] = [x - last, last - first];
  return Z_95 * DEVIATIONS * median(steps) * Math.sqrt(ahead + (ahead * ahead) / length);
}
