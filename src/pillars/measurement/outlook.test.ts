// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reading } from '#model';
import { at } from './facts.fixture.ts';
import type { Kpi } from './kpi.ts';
import { outlookOf } from './outlook.ts';

const KPI: Kpi = {
  id: 1,
  key: 'people',
  name: 'Contributors',
  metricId: 'contributors',
  scope: 'organisation',
  parameters: {},
  windowDays: 365,
  unit: 'people',
  direction: 'increase',
  target: 20,
};

/** A reading at the end of each month of 2026. */
function months(values: readonly number[]): readonly Reading[] {
  return values.map((value, i) => {
    const moment = at(`2026-${String(i + 1).padStart(2, '0')}-28T06:00:00Z`);
    return { at: moment, knownAt: moment, status: 'known' as const, value, coverage: undefined };
  });
}

const RISING = months([8, 9, 9, 11, 10, 12, 12, 13, 14, 14]);

it('looks to the due date, with a chance of the target', () => {
  const outlook = outlookOf({ ...KPI, due: at('2027-04-30T00:00:00Z') }, RISING);

  expect(outlook?.at).toBe('2027-04-30T00:00:00Z');
  expect(outlook?.value).toBeGreaterThan(14);
  expect(outlook?.low).toBeLessThan(outlook?.value ?? 0);
  expect(outlook?.high).toBeGreaterThan(outlook?.value ?? 0);
  expect(outlook?.chance).toBeGreaterThan(0);
  expect(outlook?.chance).toBeLessThan(0.5);
  expect(outlook?.lookedBack.forecasts).toBeGreaterThan(0);
});

it('looks a quarter ahead where no due date is to come', () => {
  expect(outlookOf(KPI, RISING)?.at).toBe('2027-01-26T06:00:00Z');
  expect(outlookOf({ ...KPI, due: at('2026-03-01T00:00:00Z') }, RISING)?.at).toBe(
    '2027-01-26T06:00:00Z',
  );
});

it('never leaves what a share or a count can be', () => {
  const shares = months([0.7, 0.8, 0.75, 0.9, 0.97, 0.99]);
  const falling = months([9, 7, 8, 4, 3, 1]);

  expect(outlookOf({ ...KPI, unit: 'share' }, shares)?.high).toBeLessThanOrEqual(1);
  expect(outlookOf(KPI, falling)?.low).toBe(0);
});

it('says nothing of too few readings, of yes or no, and gives no chance where a value is to be kept', () => {
  expect(outlookOf(KPI, RISING.slice(0, 4))).toBeUndefined();
  expect(outlookOf({ ...KPI, unit: 'yes or no' }, months([0, 1, 0, 1, 1, 1]))).toBeUndefined();
  expect(outlookOf({ ...KPI, direction: 'keep' }, RISING)?.chance).toBeUndefined();
});

it('takes a step at the end for news, where nothing before it says that it is scatter', () => {
  const factor = { ...KPI, unit: 'organisations' };
  const stepped = outlookOf(factor, months([2, 2, 2, 2, 2, 2, 2, 2, 2, 3]));
  const scattered = outlookOf(factor, months([2, 3, 2, 2, 3, 2, 2, 3, 2, 3]));

  expect(stepped?.value).toBe(3);
  expect(stepped?.low).toBeLessThan(3);
  expect(stepped?.high).toBeGreaterThan(3);
  expect(scattered?.value).toBeLessThan(2.7);
});

it('holds the latest value after any first step', () => {
  const steps = fc.tuple(
    fc.integer({ min: 4, max: 11 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
  );
  fc.assert(
    fc.property(steps, ([still, before, after]) => {
      const outlook = outlookOf(KPI, months([...Array<number>(still).fill(before), after]));

      expect(outlook?.low).toBeLessThanOrEqual(after);
      expect(outlook?.high).toBeGreaterThanOrEqual(after);
    }),
  );
});

it('knows organisations no finer than one, also where there was only ever one', () => {
  const outlook = outlookOf({ ...KPI, unit: 'organisations' }, months([1, 1, 1, 1, 1, 1]));

  expect(outlook?.high).toBeGreaterThan(1.2);
});
