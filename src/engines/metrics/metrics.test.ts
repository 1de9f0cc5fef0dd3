// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, FigureRow } from '#model';
import { anyFacts, inTwoOrders } from './any-facts.fixture.ts';
import { ISSUES } from './forge-items/item-kind.ts';
import { opened } from './forge-items/vector-items.ts';
import { type Metric, metricById, metrics, type RowLaw } from './index.ts';
import type { Parameters } from './parameter.ts';
import { percentileOf } from './percentile-of.ts';
import { factsOf, windowOf, work, year2025 } from './vector-facts.ts';

describe.each(metrics)('metric $id', (metric: Metric) => {
  it('can be found by its id, which is kebab-case and its own', () => {
    expect(metric.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(metrics.filter(({ id }) => id === metric.id)).toEqual([metric]);
    expect(metricById(metric.id)).toBe(metric);
  });

  it('says in words what it is and what was decided', () => {
    const texts = [metric.name, metric.question, metric.formula, metric.unit, metric.source.title];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(metric.question).toMatch(/\?$/);
    expect(metric.source.address).toMatch(/^https:\/\//);
    expect(metric.edgeCases.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
    expect(metric.edgeCases.length).toBeGreaterThan(0);
  });

  it('has parameters with a sentence each and unique ids', () => {
    const ids = metric.parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(metric.parameters.filter(({ sentence }) => !sentence.endsWith('.'))).toEqual([]);
  });

  it.each(metric.vectors)('holds for: $name', ({ facts, window, parameters, expect: expected }) => {
    const figure = metric.compute(facts, window, parameters ?? {});

    expect(figure).toMatchObject(expected);
    expectRowsToGiveTheValue(metric, figure, parameters);
  });

  it('has vectors of different names', () => {
    expect(metric.vectors.length).toBeGreaterThanOrEqual(3);
    expect(new Set(metric.vectors.map(({ name }) => name)).size).toBe(metric.vectors.length);
  });

  it('is unknown, not zero, where the source says nothing', () => {
    const figure = metric.compute(factsOf({}), year2025, {});

    expect(figure).toMatchObject({ value: undefined, status: 'unknown', rows: [] });
    expect(figure.note).toMatch(/\.$/);
  });

  it('does not look at facts that it does not say it needs', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const needed = Object.fromEntries(metric.needs.map((need) => [need, facts[need]]));
        expect(metric.compute(factsOf(needed), year2025, {})).toEqual(
          metric.compute(facts, year2025, {}),
        );
      }),
    );
  });

  it('gives the same figure whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts.chain(inTwoOrders), ([facts, shuffled]) => {
        expect(metric.compute(shuffled, year2025, {})).toEqual(metric.compute(facts, year2025, {}));
        expect(metric.series?.(shuffled, year2025, {})).toEqual(
          metric.series?.(facts, year2025, {}),
        );
      }),
    );
  });

  it('has rows that give the number back, and a number exactly when it is known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const figure = metric.compute(facts, year2025, {});
        expect(figure.value === undefined).toBe(figure.status !== 'known');
        expect(figure.coverage ?? 0).toBeGreaterThanOrEqual(0);
        expect(figure.coverage ?? 0).toBeLessThanOrEqual(1);
        expectRowsToGiveTheValue(metric, figure);
      }),
    );
  });
});

describe('metrics over windows', () => {
  const halves = [
    windowOf('2025-01-01T00:00:00Z', '2025-01-31T00:00:00Z'),
    windowOf('2025-01-31T00:00:00Z', '2026-01-01T00:00:00Z'),
  ];
  const before = work('ada', '2024-12-31', 1);

  it.each(['commits', 'new-contributors', 'release-frequency'])(
    '%s of adjoining windows add up to the whole',
    (id) => {
      fc.assert(
        fc.property(anyFacts, (facts) => {
          const history = { ...facts, contributions: [before, ...facts.contributions] };
          const [first, second, whole] = [...halves, year2025].map(
            (window) => metricById(id)?.compute(history, window, {})?.value,
          );
          fc.pre(first !== undefined && second !== undefined && whole !== undefined);
          expect((first ?? 0) + (second ?? 0)).toBe(whole);
        }),
      );
    },
  );

  it.each(metrics.filter(({ needs }) => !needs.includes('components')))(
    'an inverted window leaves $id without a number',
    (metric) => {
      const inverted = { from: year2025.to, to: year2025.from };
      const everything = factsOf({
        contributions: [work('ada', '2025-02-01', 9)],
        releases: [{ name: 'v1.0', at: year2025.from, repository: 'one' }],
        items: [opened(ISSUES, 1, '2025-02-01T00:00:00Z')],
      });

      expect(metric.compute(everything, inverted, {}).status).toBe('unknown');
    },
  );
});

describe('the series of commits by month', () => {
  const months = metricById('commits-by-month');

  it('has a figure with rows for each full month, a zero for a quiet one', () => {
    const facts = factsOf({
      contributions: [work('ada', '2025-01-02', 3), work('bob', '2025-03-31', 4)],
    });

    const points = months?.series?.(
      facts,
      windowOf('2025-01-01T00:00:00Z', '2025-04-15T00:00:00Z'),
      {},
    );

    expect(points?.map(({ window, figure }) => [window.from, figure.value])).toEqual([
      ['2025-01-01T00:00:00Z', 3],
      ['2025-02-01T00:00:00Z', 0],
      ['2025-03-01T00:00:00Z', 4],
    ]);
    expect(points?.at(2)?.figure.rows).toEqual([
      { label: 'bob', amount: 4, subject: 'person:bob' },
    ]);
  });
});

describe('parameters', () => {
  it.each([
    ['commits', { includeBots: 1 }],
    ['elephant-factor', { share: true }],
    ['elephant-factor', { share: 0 }],
    ['elephant-factor', { share: Number.NaN }],
  ])('%s refuses %j', (id, parameters) => {
    const facts = factsOf({ contributions: [work('ada', '2025-02-01', 9)] });

    expect(() => metricById(id)?.compute(facts, year2025, parameters)).toThrow(
      expect.objectContaining({ code: 'metrics/parameter-invalid' }),
    );
  });
});

describe('an unknown metric', () => {
  it('is not found', () => {
    expect(metricById('lines-of-code')).toBeUndefined();
  });
});

function expectRowsToGiveTheValue(
  { rows: { law }, parameters }: Metric,
  figure: Figure,
  given: Parameters = {},
): void {
  if (figure.value === undefined) return;
  const percentile = parameters.find(({ id }) => id === 'percentile');
  expect(law === 'percentile').toBe(percentile !== undefined);
  const percent = Number(given.percentile ?? percentile?.default);
  expect(numberBehind(law, figure.rows, percent)).toBe(figure.value);
}

function numberBehind(law: RowLaw['law'], rows: readonly FigureRow[], percent: number) {
  if (law === 'sum') return sumOf(rows);
  if (law === 'mean') return sumOf(rows) / rows.length;
  return percentileOf(
    rows.map(({ amount, isOngoing = false }) => ({ length: amount, isOngoing })),
    percent,
  );
}

function sumOf(rows: readonly FigureRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
