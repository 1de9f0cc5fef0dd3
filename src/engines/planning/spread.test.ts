// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from './spread.ts';

const weights = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 400 });
const amount = fc.integer({ min: 0, max: 10_000_000 });

it('gives away all of it, to nobody less than nothing, and nothing to what has no weight', () => {
  fc.assert(
    fc.property(amount, weights, (all, each) => {
      const parts = spread(all, each);
      const whole = each.reduce((sum, weight) => sum + weight, 0);

      expect(parts).toHaveLength(each.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole === 0 ? 0 : all);
      for (const [index, part] of parts.entries()) {
        const exact = whole === 0 ? 0 : (all * (each[index] ?? 0)) / whole;
        expect(part).toBeGreaterThanOrEqual(0);
        expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
        if (each[index] === 0) expect(part).toBe(0);
      }
    }),
  );
});

it('shares evenly what can be shared evenly', () => {
  expect(spread(10, [1, 1, 1, 1, 1])).toEqual([2, 2, 2, 2, 2]);
  expect(spread(7, [1, 1, 1])).toEqual([2, 3, 2]);
});
