// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fullMonths } from './full-months.ts';
import { windowOf } from './vector-facts.ts';

describe('fullMonths', () => {
  it.each([
    ['2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', ['2025-01', '2025-02']],
    ['2025-01-01T00:00:00.000001Z', '2025-03-01T00:00:00Z', ['2025-02']],
    ['2025-01-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z', ['2025-01', '2025-02']],
    ['2025-01-01T00:00:00Z', '2025-02-28T23:59:59Z', ['2025-01']],
    ['2024-11-15T00:00:00Z', '2025-02-01T00:00:00Z', ['2024-12', '2025-01']],
    ['2025-01-02T00:00:00Z', '2025-01-31T00:00:00Z', []],
    ['2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', []],
    ['2025-05-01T00:00:00Z', '2025-01-01T00:00:00Z', []],
  ])('from %s to %s: %j', (from, to, expected) => {
    const months = fullMonths(windowOf(from, to));

    expect(months.map((month) => month.from.slice(0, 7))).toEqual(expected);
  });
});
