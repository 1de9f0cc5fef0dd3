// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilSen } from './theil-sen.ts';

const points = fc.array(fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.nat(99) }), {
  minLength: 5,
  maxLength: 30,
});

describe('theilSen', () => {
  it('finds the slope of a line exactly', () => {
    const line = [0, 1, 2, 3, 4, 5].map((x) => ({ x, y: 3 * x + 7 }));

    expect(theilSen(line)).toBe(3);
  });

  it('is not moved by one wild point', () => {
    const line = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((x) => ({ x, y: x === 4 ? 1_000 : 2 * x }));

    expect(theilSen(line)).toBe(2);
  });

  // Slopes of the ten pairs in order: -1 0.5 1 1 1 1 1.33 1.5 2 3.
  it('agrees with an example worked by hand', () => {
    const byHand = [0, 2, 1, 4, 4].map((y, x) => ({ x, y }));

    expect(theilSen(byHand)).toBe(1);
  });

  it('has no slope where all is at one x', () => {
    expect(theilSen([1, 2, 3].map((y) => ({ x: 0, y })))).toBeUndefined();
    expect(theilSen([])).toBeUndefined();
  });

  it('turns its sign with the series', () => {
    fc.assert(
      fc.property(points, (series) => {
        const up = theilSen(series);
        const down = theilSen(series.map(({ x, y }) => ({ x, y: -y })));
        fc.pre(up !== undefined && down !== undefined);
        expect(0 - (down ?? 0)).toBe((up ?? 0) + 0);
      }),
    );
  });
});
