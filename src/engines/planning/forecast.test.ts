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
      slopePerDay: { middle: 1, low: 1, high: 1 },
      atDue: { middle: 10, low: 10, high: 10 },
      progress: 1,
      outlook: 'likely',
      reachesAt: onDay(10),
      readings: 5,
    });
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
    ['increase', 9, 'likely'],
    ['increase', 11, 'unlikely'],
    ['decrease', 9, 'unlikely'],
    ['decrease', 11, 'likely'],
  ] as const)('to %s to %d, with 10 ahead, is %s', (direction, target, outlook) => {
    expect(forecast(daily([0, 1, 2, 3, 4]), { ...goal, direction, target })).toMatchObject({
      outlook,
    });
  });

  it.each([
    [10, 'rather-likely'],
    [14, 'rather-unlikely'],
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
