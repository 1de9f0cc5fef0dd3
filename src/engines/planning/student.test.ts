// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { studentReach, studentShare } from './student.ts';

// From printed tables of Student's t.
it.each([
  [2, 1.886, 4.303],
  [3, 1.638, 3.182],
  [5, 1.476, 2.571],
  [10, 1.372, 2.228],
  [30, 1.31, 2.042],
])(
  'with %d degrees of freedom 80 %% reach %d and 95 %% reach %d deviations',
  (freedom, eighty, wide) => {
    expect(studentReach(1.2816, freedom) / eighty).toBeCloseTo(1, 1.5);
    expect(studentReach(1.96, freedom) / wide).toBeCloseTo(1, 1.3);
    expect(studentShare(eighty, freedom)).toBeCloseTo(0.9, 3);
    expect(studentShare(-wide, freedom)).toBeCloseTo(0.025, 3);
  },
);

it('shares grow with the bound and are one together', () => {
  const t = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(t, t, fc.integer({ min: 2, max: 60 }), (one, other, freedom) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(studentShare(low, freedom)).toBeLessThanOrEqual(studentShare(high, freedom) + 1e-12);
      expect(studentShare(one, freedom) + studentShare(-one, freedom)).toBeCloseTo(1, 9);
    }),
  );
});
