// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyResultProgress } from './key-result-progress.ts';

const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const moving = fc.constantFrom('increase' as const, 'decrease' as const);

describe('keyResultProgress', () => {
  it.each([
    ['halfway up', { baseline: 10, target: 20, value: 15, direction: 'increase' }, 0.5],
    ['halfway down', { baseline: 90, target: 10, value: 50, direction: 'decrease' }, 0.5],
    [
      'still at a baseline to come down from',
      { baseline: 90, target: 10, value: 90, direction: 'decrease' },
      0,
    ],
    ['past the target', { baseline: 0, target: 10, value: 15, direction: 'increase' }, 1.5],
    ['behind the baseline', { baseline: 10, target: 20, value: 5, direction: 'increase' }, -0.5],
    ['nothing to travel, reached', { baseline: 5, target: 5, value: 5, direction: 'increase' }, 1],
    [
      'nothing to travel, fallen short',
      { baseline: 5, target: 5, value: 4, direction: 'increase' },
      0,
    ],
    [
      'nothing to travel, held down',
      { baseline: 0, target: 0, value: 0, direction: 'decrease' },
      1,
    ],
    ['nothing to travel, risen', { baseline: 0, target: 0, value: 1, direction: 'decrease' }, 0],
  ] as const)('%s', (_, numbers, raw) => {
    expect(keyResultProgress(numbers)).toEqual({
      raw,
      progress: Math.min(1, Math.max(0, raw)),
    });
  });

  it.each([
    ['on the lower edge', 50, 40, 1],
    ['on the upper edge', 50, 60, 1],
    ['outside, from inside', 50, 70, 0],
    ['halfway to the band', 80, 70, 0.5],
    ['on the other side of the band, as far away', 80, 20, 0],
    ['further away than the baseline', 80, 100, -1],
  ])('keeps within 40 and 60: %s', (_, baseline, value, raw) => {
    const band = { low: 40, high: 60 };

    expect(keyResultProgress({ baseline, target: 50, value, direction: 'keep', band }).raw).toBe(
      raw,
    );
  });

  it('keeps the target alone when no band is given', () => {
    const numbers = { baseline: 5, target: 5, direction: 'keep' } as const;

    expect(keyResultProgress({ ...numbers, value: 5 }).progress).toBe(1);
    expect(keyResultProgress({ ...numbers, value: 5.1 }).progress).toBe(0);
  });

  it.each([undefined, Number.NaN, Infinity])(
    'takes a value of %s as unknown, not as 0',
    (value) => {
      const progress = keyResultProgress({ baseline: 0, target: 1, value, direction: 'increase' });

      expect(progress).toEqual({ progress: undefined, raw: undefined });
    },
  );

  it('is 0 at the baseline and 1 at the target', () => {
    fc.assert(
      fc.property(number, number, moving, (baseline, target, direction) => {
        fc.pre(baseline !== target);
        const at = (value: number) => keyResultProgress({ baseline, target, value, direction }).raw;
        expect([at(baseline), at(target)]).toEqual([0, 1]);
      }),
    );
  });

  it('does not fall when the value comes closer to the target', () => {
    fc.assert(
      fc.property(number, number, number, number, (baseline, target, one, other) => {
        fc.pre(baseline < target && one <= other);
        const at = (value: number) =>
          keyResultProgress({ baseline, target, value, direction: 'increase' }).progress ?? 0;
        expect(at(other)).toBeGreaterThanOrEqual(at(one));
      }),
    );
  });

  it('is the same for a decrease as for the mirrored increase', () => {
    fc.assert(
      fc.property(number, number, number, (baseline, target, value) => {
        const down = keyResultProgress({ baseline, target, value, direction: 'decrease' });
        const up = keyResultProgress({
          baseline: -baseline,
          target: -target,
          value: -value,
          direction: 'increase',
        });
        expect(down).toEqual(up);
      }),
    );
  });
});
