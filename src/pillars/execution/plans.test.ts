// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import {
  APPROVAL,
  at,
  inFlight,
  JANUARY,
  milestoneOf,
  opened,
  PLAN,
  planOf,
} from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('money of another currency', () => {
  it('is refused by the name of its line, and changes nothing', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { budget, ...plan } = await planOf(office);
    const fee = { title: 'Fee', kind: 'cash' as const, amount: 500 };

    const change = (currency: string) =>
      execution.changePlan(
        principal,
        { ...plan, ...APPROVAL, budget: [...budget, { ...fee, currency }] },
        JANUARY,
      );
    const spent = { id, on: '2026-01-02', amount: 5, what: 'Fee', kind: 'cash', currency: 'USD' };
    const booked = () => execution.bookActual(principal, { ...spent, kind: 'cash' }, JANUARY);

    await expect(change('USD')).rejects.toMatchObject({
      code: 'execution/bad-plan',
      message: expect.stringContaining(
        '"Fee": it is in USD and the initiative in EUR, and no rate',
      ),
    });
    await expect(booked()).rejects.toThrow(/it is in USD and the initiative in EUR, and no rate/);
    expect(await execution.initiative(principal, id, JANUARY)).toMatchObject({ revision: 5 });
    await change('EUR');
    expect(await execution.initiative(principal, id, JANUARY)).toMatchObject({ budget: 1_000_500 });
  });

  it('takes it with a rate and its day, keeps both, and counts what that came to', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { budget, ...plan } = await planOf(office);
    const yen = { currency: 'JPY', amount: 100_001, rate: '0.0059', on: '2025-12-30' };
    const line = { title: 'Translation', kind: 'cash' as const, givenIn: yen };

    const change = (added: object) =>
      execution.changePlan(
        principal,
        { ...plan, ...APPROVAL, budget: [...budget, { ...line, ...added }] },
        JANUARY,
      );
    await change({});
    const back = { currency: 'USD', amount: -1_001, rate: '0.9', on: '2026-01-02' };
    const words = { id, on: '2026-01-02', what: 'Sent back', kind: 'cash' as const };
    await execution.bookActual(principal, { ...words, givenIn: back }, JANUARY);

    const { lines, budget: sum, spent } = await execution.initiative(principal, id, JANUARY);
    expect(lines.at(-1)).toEqual({ ...line, amount: 59_001 });
    expect({ sum, spent }).toEqual({ sum: 1_059_001, spent: -901 });
    const { items } = await execution.actuals(principal, { id, limit: 1 });
    expect(items).toMatchObject([{ amount: -901, givenIn: back }]);
    for (const [wrong, why] of [
      [{ givenIn: { ...yen, rate: '0,0059' } }, /"0,0059" is no rate/],
      [{ givenIn: { ...yen, on: '' } }, /the rate of JPY has no day/],
      [{ givenIn: { ...yen, currency: 'EUR' } }, /needs no rate/],
      [{ hours: 3, rate: 5 }, /takes an amount and no hours/],
      [{ amount: 1 }, /not what its rate makes of it/],
    ] as const)
      await expect(change(wrong)).rejects.toThrow(why);
  });
});

describe('a re-baseline', () => {
  it('is refused without a reason and without an approver, and changes nothing', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const later = {
      ...(await planOf(office)),
      budget: [{ title: 'All', kind: 'cash' as const, amount: 1 }],
    };

    const change = (more: object) =>
      execution.changePlan(principal, { ...later, ...more }, JANUARY);

    await expect(change({ approver: 'Ada' })).rejects.toMatchObject({
      code: 'execution/no-reason',
    });
    await expect(change({ reason: 'x' })).rejects.toMatchObject({ code: 'execution/no-approver' });
    expect(await execution.initiative(principal, id, JANUARY)).toMatchObject({
      revision: 5,
      budget: 1_000_000,
    });
  });

  it('keeps the old plan, the old curve and what was earned under it', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { id: milestoneId } = await milestoneOf(office, 'Clean the code');
    const february = at('2026-02-10T12:00:00Z');
    const march = at('2026-03-10T12:00:00Z');
    await execution.claimProgress(principal, { milestoneId, done: 50, comment: '' }, february);
    const before = await execution.initiative(principal, id, march);
    const { milestones, ...plan } = await planOf(office);
    const later = milestones.map((one) =>
      one.id === milestoneId ? one : { ...one, finish: '2026-06-30' },
    );

    await execution.changePlan(
      principal,
      { ...plan, milestones: later, reason: 'The audit is late', approver: 'Ada' },
      march,
    );

    const { baselines, curve, slips, finish } = await execution.initiative(principal, id, march);
    const evOn = (day: string, points: typeof curve) =>
      points.find((point) => point.day === day)?.ev;
    const old = new Map(before.curve.map((point) => [point.day, point.pv]));
    const compared = curve.filter(({ day }) => old.has(day));
    expect(baselines.map(({ version, finish: end }) => [version, end])).toEqual([
      [2, '2026-06-30'],
      [1, '2026-04-30'],
    ]);
    expect([finish, slips]).toEqual(['2026-06-30', { times: 1, days: 61 }]);
    expect(compared.length).toBeGreaterThan(20);
    expect(compared.map(({ earlier }) => earlier[0])).toEqual(
      compared.map(({ day }) => old.get(day)),
    );
    const common =
      compared.find(({ day, ev }) => day > '2026-02-11' && ev !== undefined)?.day ?? '';
    expect(evOn(common, curve)).toBe(evOn(common, before.curve));
    expect(evOn(common, curve)).toBe(125_000);
  });

  it('without one of the milestones keeps what was said of it', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { id: milestoneId } = await milestoneOf(office, 'Release it');
    await execution.claimProgress(principal, { milestoneId, done: 20, comment: '' }, JANUARY);
    const { milestones, ...plan } = await planOf(office);
    const rest = milestones.filter((one) => one.id !== milestoneId);
    const change = { ...plan, milestones: rest, reason: 'Not needed', approver: 'Ada' };

    await execution.changePlan(principal, change, at('2026-01-20T00:00:00Z'));

    const { value, baselines, trail } = await execution.initiative(
      principal,
      id,
      at('2026-01-21T00:00:00Z'),
    );
    expect(value?.ev).toBe(0);
    expect(baselines[1]?.milestones.map(({ title }) => title)).toEqual([
      'Clean the code',
      'Release it',
    ]);
    expect(trail[1]?.sentence).toContain('“Release it” was claimed to be done by 20%');
  });

  it('keeps at least one milestone', async () => {
    const office = await inFlight(test);
    const empty = { ...(await planOf(office)), milestones: [], ...APPROVAL };

    const planning = office.execution.changePlan(office.principal, empty, JANUARY);

    await expect(planning).rejects.toMatchObject({ code: 'execution/no-plan' });
  });

  it('is none where only titles are mended', async () => {
    const office = await inFlight(test);
    const { principal, execution, id } = office;
    const { milestones, ...plan } = await planOf(office);
    const renamed = milestones.map((one) => ({ ...one, title: `${one.title}!` }));

    await execution.changePlan(principal, { ...plan, milestones: renamed }, JANUARY);

    const after = await execution.initiative(principal, id, JANUARY);
    expect(after.baselines).toHaveLength(1);
    expect(after.milestones[0]?.title).toBe('Clean the code!');
  });
});

describe('a plan', () => {
  const [first = { title: '', weight: 1, start: '', finish: '', accrual: 'linear' as const }] =
    PLAN.milestones;
  it.each([
    ['an end before its start', { milestones: [{ ...first, finish: '2025-12-31' }] }],
    ['a day that is none', { milestones: [{ ...first, start: '2026-02-30' }] }],
    ['half a weight', { milestones: [{ ...first, weight: 0.5 }] }],
    ['no title', { milestones: [{ ...first, title: ' ' }] }],
    ['a milestone of another plan', { milestones: [{ ...first, id: 999_999 }] }],
    ['half a cent', { budget: [{ title: 'x', kind: 'cash' as const, amount: 0.5 }] }],
    ['hours of cash', { budget: [{ title: 'x', kind: 'cash' as const, hours: 1, rate: 1 }] }],
    [
      'an amount that is not hours times rate',
      { budget: [{ title: 'x', kind: 'people' as const, hours: 2, rate: 3, amount: 7 }] },
    ],
    ['no amount', { budget: [{ title: 'x', kind: 'people' as const }] }],
  ])('with %s is refused', async (_, wrong) => {
    const { principal, execution, id } = await opened(test);

    const planning = execution.changePlan(
      principal,
      { id, revision: 1, ...PLAN, ...wrong },
      JANUARY,
    );

    await expect(planning).rejects.toMatchObject({ code: 'execution/bad-plan' });
  });
});
