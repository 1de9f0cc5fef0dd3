// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostKind } from '../cost-kind.ts';
import { at } from '../opened.fixture.ts';
import type { Milestone } from '../plan/index.ts';
import { portfolioOf } from '../portfolio.ts';
import { curveOf } from './curve.ts';
import { earnedBy } from './earned-facts.ts';
import { initiativeValue } from './initiative-value.ts';
import { standingOf } from './status.ts';

const NOW = at('2026-01-11T00:00:00Z');

interface Given {
  readonly done?: number;
  readonly spent?: number;
  readonly kind?: CostKind;
  readonly accrual?: Milestone['accrual'];
  readonly budget?: number;
  readonly currency?: string;
  readonly start?: string;
}

/** Twenty days of even work for 1,000.00, ten of which have passed. */
function factsOf({
  done,
  spent,
  kind = 'cash',
  accrual = 'linear',
  budget = 100_000,
  currency = 'EUR',
  start = '2026-01-01',
}: Given) {
  const milestone = {
    id: 1,
    key: 'work',
    title: 'Work',
    weight: 1,
    start,
    finish: '2026-01-20',
    accrual,
  };
  const plan = {
    milestones: [milestone],
    budget: [
      { title: 'Money', kind: 'cash', amount: budget },
      { title: 'Help', kind: 'in-kind', amount: 7_777 },
    ],
  } as const;
  const begun = at('2026-01-01T00:00:00Z');
  return {
    initiative: {
      id: 1,
      key: 'one',
      title: 'One',
      why: '',
      partners: [],
      currency,
      state: 'in-flight',
      madeAt: begun,
      madeBy: 'ada',
      revision: 1,
    },
    plan,
    baselines: [{ version: 1, at: begun, reason: 'Approved', approver: 'Ada', actor: 'ada', plan }],
    progress:
      done === undefined
        ? []
        : [
            {
              milestoneId: 1,
              at: at('2026-01-05T10:00:00Z'),
              done,
              comment: '',
              actor: 'ada',
              byForge: false,
            },
          ],
    spent: spent === undefined ? [] : [{ on: '2026-01-06', kind, amount: spent }],
    risks: [],
    benefits: [],
  } as const;
}

describe('earned value of an initiative', () => {
  it('half way, half done, a little too dear', () => {
    const value = initiativeValue(factsOf({ done: 50, spent: 55_000 }), NOW);

    expect(value).toMatchObject({
      bac: 100_000,
      pv: 50_000,
      ev: 50_000,
      ac: 55_000,
      cv: -5_000,
      spi: 1,
      spiTime: 1,
    });
    expect(value).toMatchObject({
      eac: 110_000,
      vac: -10_000,
      forecastFinish: '2026-01-20',
      missing: {},
    });
  });

  it.each([
    ['linear', 60, 60_000],
    ['at-finish', 99, 0],
    ['at-finish', 100, 100_000],
    ['half-at-start', 1, 50_000],
    ['half-at-start', 0, 0],
    ['half-at-start', 100, 100_000],
  ] as const)('by the rule %s, %i%% done earns %i', (accrual, done, ev) => {
    expect(earnedBy(factsOf({ accrual, done }), NOW)?.ev).toBe(ev);
  });

  it('without actuals says in words that cost is not known, and is not green', () => {
    const value = initiativeValue(factsOf({ done: 60 }), NOW);

    expect([value?.ac, value?.cpi, value?.eac, value?.vac]).toEqual(Array(4).fill(undefined));
    expect(value?.missing).toMatchObject({
      cpi: 'nothing is booked yet',
      eac: 'nothing is booked yet',
    });
    expect(standingOf('in-flight', value).status).toBe('not-available');
  });

  it('help in kind is no actual cost', () => {
    const value = initiativeValue(factsOf({ done: 60, spent: 5_000, kind: 'in-kind' }), NOW);

    expect(value).toMatchObject({ bac: 100_000, ac: undefined });
  });

  it('before the start has no index of schedule', () => {
    const value = initiativeValue(factsOf({ start: '2026-01-15', spent: 10 }), NOW);

    expect(value).toMatchObject({ spi: undefined, spiTime: undefined, pv: 0 });
    expect(value?.missing).toMatchObject({
      spi: 'nothing was to be done by now',
      spiTime: 'it has not started',
    });
  });

  it.each([
    [{ done: 50, spent: 50_000 }, 'on-track'],
    [{ done: 50, spent: 54_000 }, 'watch'],
    [{ done: 46, spent: 46_000 }, 'watch'],
    [{ done: 50, spent: 60_000 }, 'in-trouble'],
    [{ done: 40, spent: 40_000 }, 'in-trouble'],
    [{ done: 40 }, 'in-trouble'],
    [{ done: 100, spent: 100_001 }, 'in-trouble'],
    [{ done: 100 }, 'not-available'],
  ] as const)('with %o is %s', (given, status) => {
    expect(standingOf('in-flight', initiativeValue(factsOf(given), NOW)).status).toBe(status);
  });

  it('has a curve that begins at nothing, meets the figures of now and ends at the budget', () => {
    const facts = factsOf({ done: 50, spent: 55_000 });

    const curve = curveOf(facts, NOW);

    expect(curve[0]).toMatchObject({ day: '2025-12-31', pv: 0, ev: 0, ac: undefined });
    expect(curve.find(({ day }) => day === '2026-01-04')).toMatchObject({ ev: 0 });
    expect(curve.find(({ day }) => day === '2026-01-05')).toMatchObject({
      ev: 50_000,
      ac: undefined,
    });
    expect(curve.find(({ day }) => day === '2026-01-11')).toMatchObject({ ev: 50_000, ac: 55_000 });
    expect(curve.find(({ day }) => day === '2026-01-12')).toMatchObject({
      ev: undefined,
      ac: undefined,
    });
    expect(curve.at(-1)).toMatchObject({ day: '2026-01-20', pv: 100_000 });
  });
});

describe('the portfolio', () => {
  const given = fc.record({
    done: fc.integer({ min: 0, max: 100 }),
    spent: fc.integer({ min: 1, max: 1e8 }),
    budget: fc.integer({ min: 0, max: 1e8 }),
    currency: fc.constantFrom('EUR', 'JPY'),
  });

  it('adds up to the minor unit, each currency by itself', () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 6 }), (all) => {
        const { items, totals } = portfolioOf(all.map(factsOf), [], { now: NOW });

        for (const total of totals) {
          const own = items.filter(({ currency }) => currency === total.currency);
          const sum = (name: 'bac' | 'pv' | 'ev' | 'ac') =>
            own.reduce((sofar, { value }) => sofar + (value?.[name] ?? 0), 0);
          expect([total.bac, total.pv, total.ev, total.ac]).toEqual([
            sum('bac'),
            sum('pv'),
            sum('ev'),
            sum('ac'),
          ]);
        }
        expect(totals.reduce((count, { initiatives }) => count + initiatives, 0)).toBe(all.length);
      }),
    );
  });

  it('counts what was delivered against the plan that was approved first', () => {
    const base = factsOf({ done: 100, spent: 90_000 });
    const ended = (endedAt: string) => ({
      ...base,
      initiative: { ...base.initiative, state: 'delivered' as const, endedAt: at(endedAt) },
    });
    const late = ended('2026-01-21T00:00:01Z');

    const { deliveries } = portfolioOf(
      [
        ended('2026-01-20T23:00:00Z'),
        { ...late, spent: [] },
        { ...late, spent: [{ on: '2026-02-01', kind: 'cash', amount: 100_001 }] },
        base,
      ],
      [],
      { now: NOW },
    );

    expect(deliveries).toEqual({
      delivered: 3,
      onTime: 1,
      withinBudget: 1,
      both: 1,
      withoutActuals: 1,
    });
  });
});
