// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { instant, instantOfUnixSeconds } from '#model';
import { fixedClock, systemClock } from './index.ts';

test('the system clock tells an instant with milliseconds', () => {
  const now = systemClock.now();

  expect(instant(now)).toBe(now);
  expect(now).toMatch(/\.\d{3}Z$/);
});

test('a fixed clock stands still until it is advanced', () => {
  const clock = fixedClock(instantOfUnixSeconds(1_772_357_400));

  expect(clock.now()).toBe('2026-03-01T09:30:00.000Z');
  expect(clock.now()).toBe('2026-03-01T09:30:00.000Z');
  clock.advance(1_500);
  expect(clock.now()).toBe('2026-03-01T09:30:01.500Z');
});
