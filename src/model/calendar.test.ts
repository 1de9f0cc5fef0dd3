// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysIn, isBefore, plusDays, plusMonths, secondsOf, startOfMonth } from './calendar.ts';
import { type Instant, instant, instantOfUnixSeconds } from './instant.ts';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`${text} is no instant`);
  return found;
}

const moments = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });

it('counts seconds both ways', () => {
  fc.assert(
    fc.property(moments, (seconds) => {
      expect(secondsOf(instantOfUnixSeconds(seconds))).toBe(seconds);
    }),
  );
});

it('orders instants of different precision', () => {
  expect(isBefore(at('2026-03-01T10:00:00Z'), at('2026-03-01T10:00:00.5Z'))).toBe(true);
  expect(isBefore(at('2026-03-01T10:00:00.500Z'), at('2026-03-01T10:00:00Z'))).toBe(false);
});

it.each([
  ['2025-12-01T15:03:31.771Z', '2026-12-01T15:03:31.771Z', '2025-12-02', '2026-12-01'],
  ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00.000Z', '2026-03-01', '2026-03-31'],
  ['2026-03-01T00:00:00.000001Z', '2026-03-03T00:00:00Z', '2026-03-02', '2026-03-02'],
])('the days of %s to %s', (from, to, first, last) => {
  expect(daysIn({ from: at(from), to: at(to) })).toEqual({ first, last });
});

it('days go forth and back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (seconds, days) => {
      const start = instantOfUnixSeconds(seconds);
      expect(plusDays(plusDays(start, days), -days)).toBe(start);
    }),
  );
});

it.each([
  ['2026-01-31T08:15:00Z', 1, '2026-02-28T08:15:00Z'],
  ['2024-01-31T08:15:00Z', 1, '2024-02-29T08:15:00Z'],
  ['2026-03-15T00:00:00Z', -3, '2025-12-15T00:00:00Z'],
  ['2026-11-30T23:59:59Z', 12, '2027-11-30T23:59:59Z'],
])('%s and %i months is %s', (start, months, end) => {
  expect(plusMonths(at(start), months)).toBe(end);
});

it('the start of a month crosses years', () => {
  expect(startOfMonth(at('2026-11-23T18:00:00Z'))).toBe('2026-11-01T00:00:00Z');
  expect(startOfMonth(at('2026-11-23T18:00:00Z'), 2)).toBe('2027-01-01T00:00:00Z');
  expect(startOfMonth(at('2026-01-01T00:00:00Z'), -1)).toBe('2025-12-01T00:00:00Z');
});
