// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEWEST_USUAL, usualRange } from './usual-range.ts';

it('is the median, give or take so many spreads', () => {
  const range = usualRange([10, 12, 14, 16, 18, 20, 22, 24, 26], 2);

  expect(range?.middle).toBe(18);
  expect(range?.high).toBeCloseTo(18 + 2 * 1.4826 * 4);
  expect(range?.values).toBe(9);
});

it('is not moved by a few outliers', () => {
  const calm = [50, 51, 49, 50, 52, 48, 50, 51];

  const range = usualRange([...calm, 900, 0], 3);

  expect(range?.low).toBeGreaterThan(40);
  expect(range?.high).toBeLessThan(60);
});

it.each([
  ['whole numbers', Array(8).fill(3), 1],
  ['shares', Array(8).fill(0.5), 0.005],
])('leaves a figure of %s that stood still some room', (_, values, step) => {
  const range = usualRange(values, 3);

  expect(range?.high).toBeCloseTo(values[0] + 3 * step);
});

it('says nothing of too few values', () => {
  expect(usualRange(Array(FEWEST_USUAL - 1).fill(1), 3)).toBeUndefined();
});

it('does not depend on the order', () => {
  const numbers = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(numbers, (values) => {
      expect(usualRange([...values].reverse(), 3)).toEqual(usualRange(values, 3));
    }),
  );
});
