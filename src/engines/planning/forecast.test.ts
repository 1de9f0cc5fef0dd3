// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { type ForecastGoal, type ForecastReading, forecast } from './forecast.ts';

const onDay = (day: number) => instantOfUnixSeconds(day * 86_400);
const daily = (values: readonly number[]): readonly ForecastReading[] =>
  values.map((value, day) => ({ at: onDay(day), value }));

const goal: ForecastGoal = {
  at: onDay(4),
  due: onDay(10),
  target: 10,
  baseline: 0,
  direction: 'increase',
};

const readings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 60 }).map(onDay),
    value: fc.integer({ min: -50, max: 50 }),
  }),
  { maxLength: 25 },
);

describe('forecast', () => {
  it('carries a straight line on to the due date', () => {
    expect(forecast(daily([0, 1, 2, 3, 4]), goal)).toEqual({
      status: 'forecast',
      driftPerDay: 1,
      atDue: { middle: 10, low: expect.closeTo(8.7, 1), high: expect.closeTo(11.3, 1) },
      atDueWide: { middle: 10, low: expect.closeTo(7.1, 0), high: expect.closeTo(12.9, 0) },
      chance: expect.closeTo(0.73, 2),
      progress: 1,
      outlook: 'rather-likely',
      reachesAt: onDay(10),
      readings: 5,
      lookedBack: { forecasts: 0, held: 0 },
    });
  });

  it('expects of a trend that may be chance only a part, and of scatter nothing', () => {
    const rising = forecast(daily([1, 3, 2, 5, 3, 6, 4, 7, 6, 8]), {
      ...goal,
      at: onDay(9),
      due: onDay(19),
    });
    const scattered = forecast(daily([3, 1, 4, 1, 5, 2, 6, 2, 5, 3]), {
      ...goal,
      at: onDay(9),
      due: onDay(19),
    });

    if (rising.status !== 'forecast' || scattered.status !== 'forecast')
      throw new Error('No forecast');
    expect(rising.driftPerDay).toBeGreaterThan(0);
    expect(rising.atDue.middle).toBeLessThan(8 + 10 * 0.6);
    expect(scattered.driftPerDay).toBe(0);
    expect(scattered.atDue.middle).toBeGreaterThan(2);
    expect(scattered.atDue.middle).toBeLessThan(4.5);
  });

  it('is less certain the further it looks, and wider with 95 %', () => {
    const near = forecast(daily([0, 2, 1, 4, 4, 6, 5, 8]), {
      ...goal,
      at: onDay(7),
      due: onDay(9),
    });
    const far = forecast(daily([0, 2, 1, 4, 4, 6, 5, 8]), {
      ...goal,
      at: onDay(7),
      due: onDay(30),
    });

    if (near.status !== 'forecast' || far.status !== 'forecast') throw new Error('No forecast');
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(far.atDue)).toBeGreaterThan(width(near.atDue));
    expect(width(near.atDueWide)).toBeGreaterThan(width(near.atDue));
  });

  it('gives the goal a chance that goes with its interval', () => {
    const wavering = daily([5, 6, 4, 5, 7, 5, 4, 6, 5, 6]);
    const ahead = { ...goal, at: onDay(9), due: onDay(15) };
    const found = forecast(wavering, ahead);
    if (found.status !== 'forecast') throw new Error('No forecast');
    const chanceOf = (target: number, direction: 'increase' | 'decrease') => {
      const answer = forecast(wavering, { ...ahead, target, direction });
      return answer.status === 'forecast' ? answer.chance : Number.NaN;
    };

    expect(chanceOf(found.atDue.middle, 'increase')).toBeCloseTo(0.5, 6);
    expect(chanceOf(found.atDue.high, 'increase')).toBeCloseTo(0.1, 2);
    expect(
      chanceOf(found.atDue.high, 'increase') + chanceOf(found.atDue.high, 'decrease'),
    ).toBeCloseTo(1, 6);
    expect(chanceOf(found.atDueWide.low, 'decrease')).toBeCloseTo(0.025, 2);
  });

  it.each([
    ['a count', [12, 12, 12, 12, 12, 12], 12, undefined],
    ['a share', [0.75, 0.75, 0.75, 0.75, 0.75, 0.75], 0.75, 0.01],
    ['a count of none', [0, 0, 0, 0, 0, 0], 0, 1],
  ])('is not certain of %s that never moved', (_, values, target, resolution) => {
    const ahead = { ...goal, at: onDay(5), target, resolution };
    const near = forecast(daily(values), { ...ahead, due: onDay(6) });
    const far = forecast(daily(values), { ...ahead, due: onDay(30) });

    if (near.status !== 'forecast' || far.status !== 'forecast') throw new Error('No forecast');
    expect(near.atDue.middle).toBe(target);
    expect(near.atDue.low).toBeLessThan(target);
    expect(near.atDue.high).toBeGreaterThan(target);
    expect(far.atDue.high).toBeGreaterThan(near.atDue.high);
    expect(near.chance).toBeGreaterThan(far.chance);
    expect(near.chance).toBeLessThan(1);
    expect(far.chance).toBeGreaterThan(0.5);
  });

  it('is surer of what has stood still for longer', () => {
    const chanceAfter = (days: number) => {
      const still = daily(Array.from({ length: days }, () => 12));
      const found = forecast(still, {
        ...goal,
        at: onDay(days - 1),
        due: onDay(days + 4),
        target: 12,
      });
      return found.status === 'forecast' ? found.chance : Number.NaN;
    };

    expect(chanceAfter(50)).toBeGreaterThan(chanceAfter(6));
  });

  it('looks back on forecasts it would have made', () => {
    const line = forecast(daily([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), {
      ...goal,
      at: onDay(11),
      due: onDay(14),
    });

    expect(line).toMatchObject({ lookedBack: { forecasts: 5, held: 5 } });
  });

  it('takes month ends and the days after them for a series of months', () => {
    const months = [0, 30, 60, 90, 120, 150, 180, 210].map((day, i) => ({
      at: onDay(day),
      value: i,
    }));
    const days = [211, 212, 213, 214].map((day) => ({ at: onDay(day), value: 7 }));
    const ahead = { ...goal, at: onDay(214), due: onDay(304) };

    const found = forecast([...months, ...days], ahead);

    if (found.status !== 'forecast') throw new Error('No forecast');
    expect(found.atDue.middle).toBeGreaterThan(7.5);
    expect(found.atDue.middle).toBeLessThan(10.5);
  });

  it('says that four readings are not enough', () => {
    expect(forecast(daily([0, 1, 2, 3]), goal).status).toBe('not-enough-data');
  });

  it('does not take five readings of one moment for a series', () => {
    const atOnce = [1, 2, 3, 4, 5].map((value) => ({ at: onDay(1), value }));

    expect(forecast(atOnce, goal).status).toBe('not-enough-data');
  });

  it('does not look at readings after the moment it looks from', () => {
    const late = daily([0, 1, 2, 3, 4, 500, 500]);

    expect(forecast(late, goal)).toEqual(forecast(daily([0, 1, 2, 3, 4]), goal));
  });

  it('leaves out values that are no number', () => {
    expect(forecast(daily([0, Number.NaN, 2, 3, 4]), goal).status).toBe('not-enough-data');
  });

  it.each([4, 3])('has nothing to say once the due date, day %d, has come', (due) => {
    expect(forecast(daily([0, 1, 2, 3, 4]), { ...goal, due: onDay(due) }).status).toBe('past-due');
  });

  it.each([
    ['increase', 8, 'likely'],
    ['increase', 12, 'unlikely'],
    ['decrease', 8, 'unlikely'],
    ['decrease', 12, 'likely'],
  ] as const)('to %s to %d, with 10 ahead, is %s', (direction, target, outlook) => {
    expect(forecast(daily([0, 1, 2, 3, 4]), { ...goal, direction, target })).toMatchObject({
      outlook,
    });
  });

  it.each([
    [5, 'rather-likely'],
    [10, 'rather-unlikely'],
  ])('with readings that scatter, reaching %d is %s', (target, outlook) => {
    const scattered = forecast(daily([0, 2, 1, 4, 4]), { ...goal, target });

    expect(scattered).toMatchObject({ outlook });
  });

  it('sees that a band will be left', () => {
    const band = { low: 0, high: 5 };

    const leaving = forecast(daily([0, 1, 2, 3, 4]), {
      ...goal,
      direction: 'keep',
      target: 3,
      band,
    });

    expect(leaving).toMatchObject({ outlook: 'unlikely', reachesAt: undefined });
  });

  it.each([
    ['flat', [4, 4, 4, 4, 4]],
    ['going the other way', [4, 3, 2, 1, 0]],
    ['too slow for a century', [0, 1e-5, 2e-5, 3e-5, 4e-5]],
    ['there already', [20, 21, 22, 23, 24]],
  ])('names no day to reach the target when %s', (_, values) => {
    expect(forecast(daily(values), goal)).toMatchObject({
      status: 'forecast',
      reachesAt: undefined,
    });
  });

  it('does not depend on the order of the readings', () => {
    const twoOrders = readings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([list, shuffled]) => {
        const ahead = { ...goal, at: onDay(60), due: onDay(90) };
        expect(forecast(shuffled, ahead)).toEqual(forecast(list, ahead));
      }),
    );
  });

  it('holds its middle inside the interval', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const found = forecast(list, { ...goal, at: onDay(60), due: onDay(90) });
        fc.pre(found.status === 'forecast');
        expect(found.atDue.low).toBeLessThanOrEqual(found.atDue.middle);
        expect(found.atDue.high).toBeGreaterThanOrEqual(found.atDue.middle);
      }),
    );
  });
});
