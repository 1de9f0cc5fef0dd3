// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '../index.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { anyItems, itemsUntil } from './any-items.fixture.ts';
import { CHANGE_REQUESTS, ISSUES } from './item-kind.ts';
import { opened } from './vector-items.ts';

describe.each(metrics.filter(({ needs }) => needs.includes('items')))('$id', (metric) => {
  it('does not look at what happens after the window', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const [now, then] = [items, itemsUntil(items, year2025.to)].map((known) => ({
          ...metric.compute(factsOf({ items: known }), year2025, {}),
          // Why nothing is known may be put in another way.
          note: undefined,
        }));
        expect(then).toEqual(now);
      }),
    );
  });

  it('says that a forge is to be connected where nothing has been read from one', () => {
    expect(metric.compute(factsOf({}), year2025, {}).note).toMatch(/Connect the repository/);
  });
});

const thread = { ...opened(ISSUES, 1, '2024-01-01T00:00:00Z'), neverEnds: true };

describe.each(metrics.filter(({ topic }) => topic === 'change-requests'))('$id', (metric) => {
  it('does not apply to mailing lists: they have no change requests', () => {
    const figure = metric.compute(factsOf({ items: [thread] }), year2025, {});

    expect(figure).toMatchObject({ value: undefined, status: 'unknown', rows: [] });
    expect(figure.note).toMatch(/^Only mailing lists .* not apply/);
  });

  it.each([2025, 2026])('leaves mailing lists out where there is a forge, from %i on', (year) => {
    const more = { repository: 'two' };
    const offered = opened(CHANGE_REQUESTS, 1, `${year}-02-01T00:00:00Z`, [], more);
    const ofForge = metric.compute(factsOf({ items: [offered] }), year2025, {});

    expect(metric.compute(factsOf({ items: [thread, offered] }), year2025, {})).toEqual(ofForge);
  });
});
