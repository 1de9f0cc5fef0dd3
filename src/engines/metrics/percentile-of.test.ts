// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf, type Spell } from './percentile-of.ts';

const over = (...lengths: readonly number[]) =>
  lengths.map((length) => ({ length, isOngoing: false }));
const ongoing = (...lengths: readonly number[]) =>
  lengths.map((length) => ({ length, isOngoing: true }));

const anySpells = fc.array(fc.record({ length: fc.nat(20), isOngoing: fc.boolean() }), {
  minLength: 1,
});

describe('a percentile by Kaplan and Meier', () => {
  it.each<[string, readonly Spell[], number, number | undefined]>([
    ['the middle of five', over(5, 1, 4, 2, 3), 50, 3],
    ['of four the smaller one of the middle', over(1, 2, 3, 4), 50, 2],
    ['ties are one step', over(1, 2, 2, 2, 9), 50, 2],
    ['the ninetieth of ten is the ninth', over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 90, 9],
    ['the first per cent is the smallest', over(3, 7), 1, 3],
    // At 6: 3/4. Censored at 6 is still at risk there. Then 10: 3/4 x 1/2 = 3/8.
    ['what is censored at a length was at risk there', [...over(6, 10), ...ongoing(6, 11)], 50, 10],
    ['what is censored early pushes the middle out', [...over(2, 3, 4), ...ongoing(1, 1)], 50, 3],
    // 1 - 1/4 = 3/4, then 3/4 x 2/3: exactly one half, though not in floating point.
    ['exactly one half is enough', [...over(1, 2), ...ongoing(5, 5)], 50, 2],
    ['more than half go on', [...over(1, 2), ...ongoing(5, 5, 5)], 50, undefined],
    ['nothing has ended', ongoing(1, 2, 3), 50, undefined],
    ['there is nothing', [], 50, undefined],
    ['nothing took no time', over(0, 0, 5), 50, 0],
  ])('%s', (_, spells, percent, expected) => {
    expect(percentileOf(spells, percent)).toBe(expected);
  });

  // Remission under 6-MP, 21 patients, of Freireich and others (1963), the example of most textbooks: median 23 weeks.
  it('gives the median that textbooks give', () => {
    const ended = over(6, 6, 6, 7, 10, 13, 16, 22, 23);
    const censored = ongoing(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);

    expect(percentileOf([...ended, ...censored], 50)).toBe(23);
    expect(percentileOf([...ended, ...censored], 25)).toBe(13);
  });

  it('without censoring has at least its share at or below it, and less below', () => {
    fc.assert(
      fc.property(anySpells, fc.integer({ min: 1, max: 99 }), (spells, percent) => {
        const lengths = spells.map(({ length }) => length);
        const found = percentileOf(over(...lengths), percent) ?? -1;
        const atOrBelow = lengths.filter((length) => length <= found).length;
        const below = lengths.filter((length) => length < found).length;
        expect(atOrBelow * 100).toBeGreaterThanOrEqual(percent * lengths.length);
        expect(below * 100).toBeLessThan(percent * lengths.length);
      }),
    );
  });

  it('never gets smaller when something turns out to go on, or a higher one is asked for', () => {
    fc.assert(
      fc.property(anySpells, fc.nat(), (spells, choice) => {
        const at = choice % spells.length;
        const longer = spells.map((spell, i) => (i === at ? { ...spell, isOngoing: true } : spell));
        const found = percentileOf(spells, 50) ?? Infinity;
        expect(percentileOf(longer, 50) ?? Infinity).toBeGreaterThanOrEqual(found);
        expect(percentileOf(spells, 60) ?? Infinity).toBeGreaterThanOrEqual(found);
      }),
    );
  });
});
