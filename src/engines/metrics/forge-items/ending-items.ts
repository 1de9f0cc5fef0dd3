// SPDX-License-Identifier: Apache-2.0
import { unknownFigure } from '../figure-of.ts';
import { keepFor } from '../keep-for.ts';
import type { ItemFact, MetricFacts } from '../metric-facts.ts';
import type { ItemKind } from './item-kind.ts';
import { type ItemsIn, itemsIn } from './items-in.ts';

/** What is said where only mailing lists have been read. */
const NEVER_ENDS =
  'Only mailing lists have been read, and their threads are never closed or merged: this does not apply to them.';

/** The edge case that every metric of what ends has. */
export const LISTS_LEFT_OUT =
  'Threads of mailing lists are never closed and do not count; where there is nothing else, the figure is unknown.';

/** As `itemsIn`, of those that can be closed or merged at all: nobody closes a thread of a mailing list, so none is ever over. */
export function endingItemsIn(
  facts: MetricFacts,
  kind: ItemKind,
  asked: Parameters<typeof itemsIn>[2],
): ItemsIn {
  const items = ending(facts.items, 'ending');
  if (items.length === 0 && facts.items.length > 0) return { silence: unknownFigure(NEVER_ENDS) };
  return itemsIn({ ...facts, items }, kind, asked);
}

// One and the same list each time, by which others keep what they find.
const ending = keepFor(
  { most: 1, keyOf: (key: string) => key },
  (items: readonly ItemFact[]): readonly ItemFact[] =>
    items.some(({ neverEnds }) => neverEnds) ? items.filter(({ neverEnds }) => !neverEnds) : items,
);
