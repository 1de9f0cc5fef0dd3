// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakEvenMonth,
  type CostLine,
  convertAmount,
  ownershipCost,
  presentValueOf,
} from './index.ts';

const YEARS = 3;
const once = (amount: number | undefined, year = 1): CostLine => ({
  title: 'Move',
  amount,
  when: 'once',
  year,
});
const yearly = (amount: number | undefined, year = 1): CostLine => ({
  title: 'Host',
  amount,
  when: 'yearly',
  year,
});

describe('what a solution costs', () => {
  it('is what is paid once, and what is paid every year from its first on', () => {
    const cost = ownershipCost(
      [once(90_000_00), yearly(20_000_00), yearly(3_000_00, 2), once(500_00, 3)],
      YEARS,
    );

    expect(cost).toMatchObject({
      total: 156_500_00,
      once: 90_500_00,
      byYear: [110_000_00, 23_000_00, 23_500_00],
      unknown: [],
    });
    expect([cost.byMonth[0], cost.byMonth[11], cost.byMonth[35]]).toEqual([
      90_000_00 + Math.floor(20_000_00 / 12),
      110_000_00,
      156_500_00,
    ]);
  });

  it('names what nobody knows instead of taking it for nothing', () => {
    expect(ownershipCost([once(undefined), yearly(1200)], YEARS)).toMatchObject({
      total: 3600,
      unknown: ['Move'],
    });
  });

  it('has a value of today: 1,000 a year at 5 % is 2,859.41', () => {
    // 1000 + 1000/1.05 + 1000/1.1025 = 1000 + 952.38 + 907.03
    expect(presentValueOf([1_000_00, 1_000_00, 1_000_00], 500)).toBe(2_859_41);
  });

  it('breaks even in the month from which on it has cost no more', () => {
    // 24,000 to move and 6,000 a year against 18,000 a year: 1,000 a month is saved, so 24 months.
    const ours = ownershipCost([once(24_000), yearly(6_000)], YEARS).byMonth;
    const theirs = ownershipCost([yearly(18_000)], YEARS).byMonth;

    expect(breakEvenMonth(ours, theirs)).toBe(24);
    expect(breakEvenMonth(theirs, ours)).toBeUndefined();
    expect(breakEvenMonth(ours, ours)).toBe(1);
  });
});

describe('the laws of costs', () => {
  const amount = fc.nat(10_000_000);
  const line = fc.record({
    title: fc.constant('Line'),
    amount: fc.option(amount, { nil: undefined }),
    when: fc.constantFrom('once' as const, 'yearly' as const),
    year: fc.integer({ min: 1, max: 4 }),
  });
  const lines = fc.array(line, { maxLength: 6 });

  it('years and months add up to the total, and months never fall', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { total, byYear, byMonth } = ownershipCost(all, YEARS);

        expect(byYear.reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(byMonth.at(-1)).toBe(total);
        expect(byMonth.every((each, index) => each >= (byMonth[index - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('two lists cost what they cost together, in whatever order', () => {
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const together = ownershipCost([...others, ...some], YEARS).byYear;
        const [a, b] = [ownershipCost(some, YEARS).byYear, ownershipCost(others, YEARS).byYear];

        expect(together).toEqual(a.map((each, year) => each + (b[year] ?? 0)));
      }),
    );
  });

  it('a discount of nothing changes nothing, and a higher one never makes it dearer', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 5 }),
        fc.nat(3000),
        fc.nat(3000),
        (byYear, one, more) => {
          expect(presentValueOf(byYear, 0)).toBe(byYear.reduce((sum, each) => sum + each, 0));
          expect(presentValueOf(byYear, one + more)).toBeLessThanOrEqual(
            presentValueOf(byYear, one),
          );
        },
      ),
    );
  });

  it('what both pay moves no break-even, and from it on one costs no more', () => {
    fc.assert(
      fc.property(lines, lines, line, (ours, theirs, both) => {
        const [a, b] = [ownershipCost(ours, YEARS).byMonth, ownershipCost(theirs, YEARS).byMonth];
        const month = breakEvenMonth(a, b);
        const more = (all: readonly CostLine[]) => ownershipCost([...all, both], YEARS).byMonth;

        expect(breakEvenMonth(more(ours), more(theirs))).toBe(month);
        if (month === undefined) expect(a.at(-1)).toBeGreaterThan(b.at(-1) ?? 0);
        else {
          expect(
            a.slice(month - 1).every((each, index) => each <= (b[month - 1 + index] ?? 0)),
          ).toBe(true);
          if (month > 1) expect(a[month - 2]).toBeGreaterThan(b[month - 2] ?? 0);
        }
      }),
    );
  });
});

describe('another currency', () => {
  it.each([
    [100_00, 'USD', 'EUR', '0.9235', 92_35],
    [100_00, 'EUR', 'JPY', '162.405', 16_241],
    [16_241, 'JPY', 'EUR', '0.00616', 100_04],
    [1, 'USD', 'EUR', '0.5', 1],
    [1_000, 'KWD', 'EUR', '3', 3_00],
  ])('%d of %s in %s at %s is %d', (amount, from, to, rate, expected) => {
    expect(convertAmount(amount, { from, to, rate })).toBe(expected);
  });

  it.each(['', '0', '-1', '1,5', 'a lot', '1e3', '0.00'])('is refused at the rate "%s"', (rate) => {
    expect(convertAmount(1, { from: 'USD', to: 'EUR', rate })).toBeUndefined();
  });

  it('at the rate of one is the same', () => {
    fc.assert(
      fc.property(fc.nat(), (amount) => {
        expect(convertAmount(amount, { from: 'EUR', to: 'USD', rate: '1.000' })).toBe(amount);
      }),
    );
  });
});
