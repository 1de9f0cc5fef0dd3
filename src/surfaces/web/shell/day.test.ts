// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { dayNumber, minuteText } from './day.ts';

describe('days on a time axis', () => {
  test('29 February lies between 28 February and 1 March of a leap year', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2023-03-01') - dayNumber('2023-02-28')).toBe(1);
  });

  test('a new year is one day after the old', () => {
    expect(dayNumber('2026-01-01T00:00:00Z') - dayNumber('2025-12-31T00:00:00Z')).toBe(1);
  });

  test('noon is half a day', () => {
    expect(dayNumber('2026-01-01T12:00:00Z') - dayNumber('2026-01-01T00:00:00Z')).toBe(0.5);
  });

  test('a minute is shown with its zone', () => {
    expect(minuteText('2026-03-01T09:30:12Z')).toBe('2026-03-01 09:30 UTC');
  });
});
