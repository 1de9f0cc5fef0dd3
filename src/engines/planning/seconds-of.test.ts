// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, instantOfUnixSeconds } from '#model';
import { secondsOf } from './seconds-of.ts';

const LAST_SECOND_OF_9999 = 253_402_300_799;

describe('secondsOf', () => {
  it('is the way back from seconds to an instant, in every year of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: LAST_SECOND_OF_9999 }), (seconds) => {
        expect(secondsOf(instantOfUnixSeconds(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ['2024-02-29T00:00:00Z', 1_709_164_800],
    ['2024-03-01T00:00:00Z', 1_709_251_200],
    ['2000-02-29T12:00:00Z', 951_825_600],
    ['1969-12-31T23:59:59Z', -1],
    ['2024-03-01T00:00:00.25Z', 1_709_251_200.25],
  ])('%s is %d', (text, seconds) => {
    const at = instant(text);

    expect(at && secondsOf(at)).toBe(seconds);
  });
});
