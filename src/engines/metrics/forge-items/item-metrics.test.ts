// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '../index.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { anyItems, itemsUntil } from './any-items.fixture.ts';

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
