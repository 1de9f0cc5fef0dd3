// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { type PaceState, pace } from './pace.ts';

const DAY = 86_400;
const onDay = (day: number) => instantOfUnixSeconds(Math.round(day * DAY));
const hundredDays = { start: onDay(0), due: onDay(100) };

const WORST_FIRST: readonly PaceState[] = [
  'off-track',
  'at-risk',
  'too-early',
  'on-track',
  'ahead',
];

describe('pace', () => {
  it.each([
    [-1, 0, 'not-started'],
    [-1, undefined, 'not-started'],
    [0, 0, 'too-early'],
    [0, 0.25, 'too-early'],
    [2, 1, 'too-early'],
    [3, 1, 'ahead'],
    [5, 0, 'too-early'],
    [5, 0.5, 'ahead'],
    [50, undefined, 'unknown'],
    [50, 0.575, 'ahead'],
    [50, 0.57, 'on-track'],
    [50, 0.45, 'on-track'],
    [50, 0.44, 'at-risk'],
    [50, 0.35, 'at-risk'],
    [50, 0.34, 'off-track'],
    [99, 1, 'ahead'],
    [100, 1, 'on-track'],
    [100, 0.99, 'off-track'],
    [300, 1, 'on-track'],
  ] as const)('on day %d of 100 with progress %s it is %s', (day, progress, state) => {
    expect(pace({ ...hundredDays, at: onDay(day), progress }).state).toBe(state);
  });

  it('gives the share of time and the ratio', () => {
    expect(pace({ ...hundredDays, at: onDay(25), progress: 0.5 })).toMatchObject({
      elapsed: 0.25,
      ratio: 2,
    });
    expect(pace({ ...hundredDays, at: onDay(0), progress: 0.5 }).ratio).toBeUndefined();
  });

  it('has no time left when the due date is not after the start', () => {
    const noTime = { start: onDay(10), due: onDay(10) };

    expect(pace({ ...noTime, at: onDay(10), progress: 0.5 })).toEqual({
      elapsed: 1,
      ratio: 0.5,
      state: 'off-track',
    });
  });

  it('is never worse with more progress', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), share, share, (day, one, other) => {
        const rank = (progress: number) =>
          WORST_FIRST.indexOf(pace({ ...hundredDays, at: onDay(day), progress }).state);
        expect(rank(Math.max(one, other))).toBeGreaterThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });

  it('is never better for the same progress later, once it has begun', () => {
    const day = fc.integer({ min: 3, max: 120 });
    fc.assert(
      fc.property(day, day, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, progress) => {
        const rank = (on: number) =>
          WORST_FIRST.indexOf(pace({ ...hundredDays, at: onDay(on), progress }).state);
        expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });
});
