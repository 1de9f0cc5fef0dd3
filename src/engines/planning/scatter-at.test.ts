// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { scatterAt } from './scatter-at.ts';

const upTo = (residuals: readonly number[]) =>
  residuals.map((y, index) => ({ x: index - residuals.length + 1, y }));

describe('scatterAt', () => {
  it('is nothing around a line that all readings lie on', () => {
    expect(scatterAt(10, upTo([0, 0, 0, 0, 0]))).toBe(0);
  });

  it('does not grow with time where neighbours have nothing to do with each other', () => {
    const alternating = upTo([1, -1, 1, -1, 1, -1]);

    expect(scatterAt(1, alternating)).toBeCloseTo(1.96 * 1.4826);
    expect(scatterAt(100, alternating)).toBe(scatterAt(1, alternating));
  });

  it('grows with time where values wander', () => {
    const wandering = upTo([-2, -1, 0, 1, 2, 1, 0, -1, -2]);

    expect(scatterAt(100, wandering)).toBeGreaterThan(scatterAt(10, wandering));
    // Steps of 1 a day over 8 days: 8 days ahead the variance is 8 + 64 / 8 = 16.
    expect(scatterAt(8, wandering)).toBeCloseTo(1.96 * 1.4826 * 4);
  });

  it('is never less than the scatter that is there already', () => {
    const wandering = upTo([-2, -1, 0, 1, 2, 1, 0, -1, -2]);

    expect(scatterAt(0, wandering)).toBeCloseTo(1.96 * 1.4826);
  });
});
