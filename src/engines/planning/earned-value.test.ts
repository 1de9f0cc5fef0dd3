// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantOfUnixSeconds } from '#model';
import { type EarnedMilestone, earnedValue } from './earned-value.ts';
import { momentPlanned, plannedRatio } from './planned-curve.ts';
import { rollUpEarnedValue } from './roll-up.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 5);

/** That many days after the start of all plans here. */
function day(days: number): Instant {
  return instantOfUnixSeconds((START_MS + days * DAY_MS) / 1000);
}

/** Milestones one after the other, each as long as the next number of days says. */
function inTurn(...pieces: readonly { days: number; weight: number; done: number }[]) {
  let begun = 0;
  return pieces.map(({ days, weight, done }): EarnedMilestone => {
    const start = day(begun);
    begun += days;
    return { weight, done, start, finish: day(begun) };
  });
}

describe('the fence: four sides, a day and 1,000.00 each; the example of PMP courses (Mulcahy)', () => {
  // After three days: two sides and half of the third, for 1,000 + 1,200 + 600.
  const value = earnedValue({
    milestones: inTurn(
      { days: 1, weight: 1, done: 1 },
      { days: 1, weight: 1, done: 1 },
      { days: 1, weight: 1, done: 0.5 },
      { days: 1, weight: 1, done: 0 },
    ),
    budget: 400_000,
    actuals: [
      { at: day(1), amount: 100_000 },
      { at: day(2), amount: 120_000 },
      { at: day(3), amount: 60_000 },
      { at: day(3.5), amount: 999 },
    ],
    at: day(3),
  });

  it('has the values of the book to the cent', () => {
    expect(value).toMatchObject({
      bac: 400_000,
      pv: 300_000,
      ev: 250_000,
      ac: 280_000,
      cv: -30_000,
      sv: -50_000,
      eac: 448_000,
      etc: 168_000,
      vac: -48_000,
      eacAtPlannedCost: 430_000,
    });
    expect(value.cpi).toBeCloseTo(0.893, 3);
    expect(value.spi).toBeCloseTo(0.833, 3);
    expect(value.tcpi).toBeCloseTo(1.25, 10);
  });

  it('was to be where it is half a day ago, and ends as much later', () => {
    expect(value.es).toBeCloseTo(2.5, 10);
    expect(value.spiTime).toBeCloseTo(2.5 / 3, 10);
    expect(value.forecastFinish).toBe(day(4.8));
  });
});

describe('a year of even work, 120,000.00, worked by hand', () => {
  const plan = (done: number, actuals: number | undefined, at: number) =>
    earnedValue({
      milestones: inTurn({ days: 360, weight: 1, done }),
      budget: 12_000_000,
      actuals: actuals === undefined ? [] : [{ at: day(0), amount: actuals }],
      at: day(at),
    });

  it('under its cost and ahead of its time', () => {
    const value = plan(0.5, 5_000_000, 90);

    expect(value).toMatchObject({ pv: 3_000_000, ev: 6_000_000, cv: 1_000_000, sv: 3_000_000 });
    expect(value).toMatchObject({ cpi: 1.2, spi: 2, eac: 10_000_000, vac: 2_000_000, es: 180 });
    expect(value.forecastFinish).toBe(day(180));
  });

  it('without actuals says nothing of cost, and says no 0', () => {
    const { ac, cv, cpi, eac, etc, vac, tcpi } = plan(0.5, undefined, 90);

    expect([ac, cv, cpi, eac, etc, vac, tcpi]).toEqual(Array(7).fill(undefined));
  });

  it('before its start has no planned value and no index of schedule', () => {
    const { pv, spi, spiTime, forecastFinish } = plan(0, undefined, -10);

    expect([pv, spi, spiTime, forecastFinish]).toEqual([0, undefined, undefined, undefined]);
  });

  it('with nothing done has no forecast', () => {
    const value = plan(0, 1_000, 90);

    expect(value).toMatchObject({ ev: 0, cpi: 0, spi: 0, es: 0, spiTime: 0 });
    expect([value.eac, value.forecastFinish]).toEqual([undefined, undefined]);
  });

  it('with its budget spent has no index to complete', () => {
    expect(plan(0.5, 12_000_000, 90).tcpi).toBeUndefined();
  });
});

describe('the plan', () => {
  it('may come all at the finish, or half at the start', () => {
    const one = { weight: 1, start: day(0), finish: day(10), done: 0 };
    const shareAt = (accrual: EarnedMilestone['accrual'], days: number) =>
      plannedRatio([{ ...one, accrual }], START_MS + days * DAY_MS);

    expect([0, 5, 9.9, 10].map((days) => shareAt('at-finish', days))).toEqual([0, 0, 0, 1]);
    expect([-1, 0, 5, 10].map((days) => shareAt('half-at-start', days))).toEqual([0, 0.5, 0.5, 1]);
  });

  it('takes a pause for passed once the work before it is done', () => {
    const milestones = [
      { weight: 1, start: day(0), finish: day(10) },
      { weight: 1, start: day(20), finish: day(30) },
    ];

    expect(momentPlanned(milestones, 0.5)).toBe(START_MS + 20 * DAY_MS);
    expect(momentPlanned(milestones, 0.25)).toBe(START_MS + 5 * DAY_MS);
  });

  it.each([
    ['no milestone', { milestones: [] }],
    ['more done than there is', { milestones: inTurn({ days: 1, weight: 1, done: 1.2 }) }],
    ['no weight', { milestones: inTurn({ days: 1, weight: 0, done: 0 }) }],
    ['an end before its start', { milestones: inTurn({ days: -1, weight: 1, done: 0 }) }],
    ['half a cent', { budget: 0.5 }],
    ['half a cent spent', { actuals: [{ at: day(0), amount: 0.5 }] }],
  ])('with %s is refused', (_, wrong) => {
    const milestones = inTurn({ days: 1, weight: 1, done: 0 });
    const plan = { milestones, budget: 100, actuals: [], at: day(0), ...wrong };

    expect(() => earnedValue(plan)).toThrow('Valuing a plan');
  });
});

describe('the laws', () => {
  const milestone = fc
    .record({
      weight: fc.integer({ min: 1, max: 9 }),
      begin: fc.integer({ min: 0, max: 100 }),
      days: fc.integer({ min: 0, max: 100 }),
      done: fc.integer({ min: 0, max: 100 }),
      accrual: fc.constantFrom<EarnedMilestone['accrual']>('linear', 'at-finish', 'half-at-start'),
    })
    .map(
      ({ begin, days, done, ...rest }): EarnedMilestone => ({
        ...rest,
        done: done / 100,
        start: day(begin),
        finish: day(begin + days),
      }),
    );
  const plan = fc.record({
    milestones: fc.array(milestone, { minLength: 1, maxLength: 6 }),
    budget: fc.integer({ min: 0, max: 1e9 }),
    actuals: fc.array(fc.record({ at: fc.nat(200).map(day), amount: fc.nat(1e6) }), {
      maxLength: 4,
    }),
    at: fc.integer({ min: -10, max: 250 }).map(day),
  });

  it('earned and planned value stay between 0 and the budget', () => {
    fc.assert(
      fc.property(plan, (input) => {
        const { ev, pv, bac } = earnedValue(input);

        expect(ev).toBeGreaterThanOrEqual(0);
        expect(ev).toBeLessThanOrEqual(bac);
        expect(pv).toBeGreaterThanOrEqual(0);
        expect(pv).toBeLessThanOrEqual(bac);
      }),
    );
  });

  it('what was planned by the moment of a share is that share, or jumps over it there', () => {
    fc.assert(
      fc.property(plan, fc.double({ min: 0, max: 1, noNaN: true }), ({ milestones }, share) => {
        const moment = momentPlanned(milestones, share);

        expect(plannedRatio(milestones, moment - 1)).toBeLessThanOrEqual(share + 1e-9);
        expect(plannedRatio(milestones, moment + 1)).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  it('rolled up, the sums are those of the plans to the cent', () => {
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 5 }), (inputs) => {
        const plans = inputs.map(earnedValue);
        const sum = rollUpEarnedValue(plans);
        const total = (of: (value: (typeof plans)[number]) => number) =>
          plans.reduce((all, value) => all + of(value), 0);

        expect(sum.bac).toBe(total(({ bac }) => bac));
        expect(sum.pv).toBe(total(({ pv }) => pv));
        expect(sum.ev).toBe(total(({ ev }) => ev));
        expect(sum.sv).toBe(total(({ sv }) => sv));
      }),
    );
  });

  it('one plan with earned value and nothing booked leaves the cost of all unknown', () => {
    const booked = earnedValue({
      milestones: inTurn({ days: 1, weight: 1, done: 1 }),
      budget: 100,
      actuals: [{ at: day(0), amount: 80 }],
      at: day(1),
    });

    expect(rollUpEarnedValue([booked, booked]).cpi).toBe(1.25);
    expect(rollUpEarnedValue([booked, { ...booked, ac: undefined }]).cpi).toBeUndefined();
  });
});
