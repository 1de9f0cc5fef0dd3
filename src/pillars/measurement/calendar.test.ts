// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { monthStarts, wholeMonthsBefore, windowEnding } from './calendar.ts';
import { at } from './facts.fixture.ts';

it('a window is as long as it was asked for, whichever years it spans', () => {
  const seconds = fc.integer({ min: 0, max: 4_102_444_800 });

  fc.assert(
    fc.property(seconds, fc.integer({ min: 0, max: 10_000 }), (end, days) => {
      const start = end - days * 86_400;
      fc.pre(start >= 0);

      expect(windowEnding(instantOfUnixSeconds(end), days)).toEqual({
        from: instantOfUnixSeconds(start),
        to: instantOfUnixSeconds(end),
      });
    }),
  );
});

it('a window keeps the fraction of its end', () => {
  expect(windowEnding(at('2024-03-01T09:30:00.125Z'), 1).from).toBe('2024-02-29T09:30:00.125Z');
});

it('months are whole, over the turn of the year', () => {
  expect(monthStarts(at('2026-02-10T08:00:00Z'), 3)).toEqual([
    '2025-12-01T00:00:00Z',
    '2026-01-01T00:00:00Z',
    '2026-02-01T00:00:00Z',
  ]);
  expect(wholeMonthsBefore(at('2026-02-10T08:00:00Z'), 12)).toEqual({
    from: '2025-02-01T00:00:00Z',
    to: '2026-02-01T00:00:00Z',
  });
});
