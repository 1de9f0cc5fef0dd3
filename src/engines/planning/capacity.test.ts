// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, type PlannedEffort } from './capacity.ts';
import { monthsFrom, weeksFrom } from './periods.ts';
import { availableMinutes, dayNamed, dayNumber, type WorkCalendar, weekday } from './work-days.ts';

const HOUR = 60;
const FULL: WorkCalendar = {
  hours: [{ start: '2027-01-01', minutesPerWeek: 40 * HOUR }],
  leave: [],
};

function cellsOf(
  calendar: WorkCalendar,
  efforts: readonly Omit<PlannedEffort, 'resource'>[],
  weeks = 4,
) {
  const found = capacity({
    calendars: new Map([['ada', calendar]]),
    efforts: efforts.map((one) => ({ ...one, resource: 'ada' })),
    periods: weeksFrom('2027-01-04', weeks),
  });
  return found.get('ada') ?? [];
}

describe('periods', () => {
  it('begins weeks on Monday and months on the first', () => {
    expect(weeksFrom('2027-01-06', 2)).toEqual([
      { start: '2027-01-04', finish: '2027-01-10' },
      { start: '2027-01-11', finish: '2027-01-17' },
    ]);
    expect(monthsFrom('2027-12-31', 3)).toEqual([
      { start: '2027-12-01', finish: '2027-12-31' },
      { start: '2028-01-01', finish: '2028-01-31' },
      { start: '2028-02-01', finish: '2028-02-29' },
    ]);
  });

  it('knows the weekday of every day, before 1970 too', () => {
    expect(
      ['2027-01-04', '2027-01-10', '1969-12-29'].map((day) => weekday(dayNumber(day))),
    ).toEqual([0, 6, 0]);
  });
});

describe('available time', () => {
  it('is nothing on weekends, on leave and before somebody begins, and changes on the day it changes', () => {
    const calendar = {
      hours: [
        { start: '2027-01-05', minutesPerWeek: 10 * HOUR },
        { start: '2027-01-08', minutesPerWeek: 20 * HOUR },
      ],
      leave: [{ start: '2027-01-07', finish: '2027-01-07' }],
    };

    const minutes = availableMinutes(calendar, { start: '2027-01-04', finish: '2027-01-10' });

    expect(minutes).toEqual([0, 120, 120, 0, 240, 0, 0]);
  });

  it('adds up to the hours of the week, also where they do not divide by five', () => {
    const calendar = { hours: [{ start: '2027-01-01', minutesPerWeek: 37 * HOUR + 3 }], leave: [] };
    const minutes = availableMinutes(calendar, { start: '2027-01-04', finish: '2027-01-10' });

    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(37 * HOUR + 3);
  });
});

describe('capacity', () => {
  it('says who is over-booked, when and by how much', () => {
    const [first, second, third] = cellsOf(FULL, [
      { minutes: 80 * HOUR, start: '2027-01-04', finish: '2027-01-15' },
      { minutes: 12 * HOUR, start: '2027-01-11', finish: '2027-01-15' },
    ]);

    expect(first).toMatchObject({ available: 2400, planned: 2400, over: 0 });
    expect(second).toMatchObject({ available: 2400, planned: 3120, over: 720 });
    expect(second?.parts.map(({ minutes }) => minutes)).toEqual([2400, 720]);
    expect(third).toMatchObject({ planned: 0, over: 0, parts: [] });
  });

  it('plans nothing into leave as long as another day can take it', () => {
    const calendar = { ...FULL, leave: [{ start: '2027-01-04', finish: '2027-01-10' }] };
    const [first, second] = cellsOf(calendar, [
      { minutes: 20 * HOUR, start: '2027-01-04', finish: '2027-01-17' },
    ]);

    expect(first).toMatchObject({ available: 0, planned: 0, over: 0 });
    expect(second).toMatchObject({ available: 2400, planned: 1200, over: 0 });
  });

  it('calls all of it over-booked where nobody is there', () => {
    const nobody = { hours: [], leave: [] };
    const [first, second] = cellsOf(nobody, [
      { minutes: 10 * HOUR, start: '2027-01-08', finish: '2027-01-11' },
    ]);
    const [weekend] = cellsOf(nobody, [{ minutes: 60, start: '2027-01-09', finish: '2027-01-10' }]);

    expect([first?.over, second?.over]).toEqual([300, 300]);
    expect(weekend?.over).toBe(60);
  });

  const day = fc
    .integer({ min: 0, max: 365 })
    .map((number) => dayNamed(dayNumber('2027-01-04') + number));
  const span = fc
    .tuple(day, day)
    .map(([one, other]) =>
      one < other ? { start: one, finish: other } : { start: other, finish: one },
    );
  const calendar = fc.record({
    hours: fc.array(
      fc.record({ start: day, minutesPerWeek: fc.integer({ min: 0, max: 60 * HOUR }) }),
      { maxLength: 4 },
    ),
    leave: fc.array(span, { maxLength: 4 }),
  });
  const effort = fc
    .tuple(span, fc.integer({ min: 1, max: 2000 * HOUR }))
    .map(([when, minutes]) => ({ ...when, minutes }));

  it('loses no minute of the planned effort and makes none up, in weeks as in months', () => {
    fc.assert(
      fc.property(calendar, fc.array(effort, { maxLength: 6 }), (own, efforts) => {
        for (const periods of [weeksFrom('2027-01-04', 54), monthsFrom('2027-01-04', 14)]) {
          const cells =
            capacity({
              calendars: new Map([['ada', own]]),
              efforts: efforts.map((one) => ({ ...one, resource: 'ada' })),
              periods,
            }).get('ada') ?? [];
          const planned = cells.reduce((sum, cell) => sum + cell.planned, 0);

          expect(planned).toBe(efforts.reduce((sum, { minutes }) => sum + minutes, 0));
          for (const cell of cells) {
            expect(Math.min(cell.available, cell.planned, cell.over)).toBeGreaterThanOrEqual(0);
            expect(cell.over).toBe(Math.max(0, cell.planned - cell.available));
            expect(cell.parts.every(({ minutes }) => minutes > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
