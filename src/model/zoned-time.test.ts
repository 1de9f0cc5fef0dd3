// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { type Instant, instant } from './instant.ts';
import { dayAfter, isTimeZone, momentOf, wallTime } from './zoned-time.ts';

const BERLIN = 'Europe/Berlin';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

it('reads the clock on the wall, weekday included', () => {
  expect(wallTime(at('2026-01-04T23:30:00Z'), BERLIN)).toEqual({
    day: '2026-01-05',
    weekday: 1,
    minutes: 30,
  });
  expect(wallTime(at('2026-07-05T12:00:00Z'), 'America/New_York')).toEqual({
    day: '2026-07-05',
    weekday: 7,
    minutes: 480,
  });
});

it.each([
  ['in winter', '2026-01-15', 480, '2026-01-15T07:00:00Z'],
  ['in summer', '2026-07-15', 480, '2026-07-15T06:00:00Z'],
  [
    'on the day on which summer begins, before the change',
    '2026-03-29',
    60,
    '2026-03-29T00:00:00Z',
  ],
  ['on the day on which summer begins, after it', '2026-03-29', 240, '2026-03-29T02:00:00Z'],
  ['in the hour that is never shown', '2026-03-29', 150, '2026-03-29T01:30:00Z'],
  ['in the hour that is shown twice, the first time', '2026-10-25', 150, '2026-10-25T00:30:00Z'],
])('finds the moment %s', (_, day, minutes, expected) => {
  expect(momentOf({ day, minutes }, BERLIN)).toBe(expected);
});

it('knows time zones from other words', () => {
  expect(['UTC', BERLIN, 'Asia/Kathmandu'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['', 'Berlin', 'Mars/Olympus'].map(isTimeZone)).toEqual([false, false, false]);
});

it('counts days over the ends of months and years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
});
