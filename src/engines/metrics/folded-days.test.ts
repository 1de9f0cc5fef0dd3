// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '#model';
import { foldBefore } from './folded-days.fixture.ts';
import { metrics, singleDaysFrom } from './index.ts';
import { instantOf } from './instant-of.ts';
import { factsOf, windowOf, work } from './vector-facts.ts';

const DAYS = 800;
const begin = instantOf('2023-11-01T00:00:00Z');
const dayAt = (days: number) => plusDays(begin, days).slice(0, 10);

const history = fc.array(
  fc.record({
    person: fc.constantFrom('ada', 'bob', 'eve', 'kim', 'lou', 'max', 'ned', ''),
    employer: fc.constantFrom('Acme', 'Bolt', undefined),
    actorClass: fc.constantFrom('human', 'human', 'bot'),
    day: fc.nat(DAYS).map(dayAt),
    commits: fc.integer({ min: 1, max: 9 }),
    lines: fc.constantFrom(undefined, { commits: 2, added: 600, deleted: 7, large: 1 }),
    repository: fc.constantFrom('one', 'two'),
  }),
  { maxLength: 60 },
);

const window = fc
  .record({ from: fc.integer({ min: 1, max: DAYS }), days: fc.integer({ min: 1, max: 400 }) })
  .map(({ from, days }) => windowOf(plusDays(begin, from), plusDays(begin, from + days)));

describe.each(metrics.filter(({ needs }) => needs.includes('contributions')))('$id', (metric) => {
  it('says the same of a history whose days are folded up to where it looks at single ones', () => {
    fc.assert(
      fc.property(history, window, (drawn, asked) => {
        const days = drawn.map((each) => ({ ...each, label: each.person }));
        const folded = foldBefore(days, singleDaysFrom(metric, asked));
        const [whole, short] = [days, folded].map((contributions) => [
          metric.compute(factsOf({ contributions }), asked, {}),
          metric.series?.(factsOf({ contributions }), asked, {}),
        ]);
        expect(short).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});

it('a metric that compares with the window before does look back to it', () => {
  const days = [1, 2, 3].map((day) => work('ada', `2024-06-0${day}`, 1));

  expect(foldBefore(days, '2025-01-01')).toHaveLength(2);
  expect(foldBefore(days, '2024-06-01')).toEqual(days);
});
