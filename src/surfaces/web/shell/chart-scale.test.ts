// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightOf, scaleOf } from './chart-scale.ts';

describe('the vertical axis of a chart', () => {
  test('counts get round ticks from zero', () => {
    expect(scaleOf([0, 37]).ticks).toEqual([0, 10, 20, 30, 40]);
  });

  test('small counts get whole ticks', () => {
    expect(scaleOf([0, 1], 'counts').ticks).toEqual([0, 1]);
    expect(scaleOf([0, 9], 'counts').ticks).toEqual([0, 3, 6, 9]);
  });

  test('a narrow band far from zero is not squeezed', () => {
    expect(scaleOf([81, 84]).ticks).toEqual([81, 82, 83, 84]);
  });

  test('shares stay exact', () => {
    expect(scaleOf([0, 0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  test('a single value stands on an axis that begins at zero', () => {
    expect(scaleOf([7]).low).toBe(0);
    expect(scaleOf([0, 0]).ticks).toEqual([0, 1]);
  });

  test('every value lies on the axis', () => {
    const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const scale = scaleOf(some);

        for (const value of some) {
          expect(heightOf(value, scale)).toBeGreaterThanOrEqual(-1e-6);
          expect(heightOf(value, scale)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });
});
