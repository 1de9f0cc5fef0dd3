// SPDX-License-Identifier: Apache-2.0
import type { CrosswalkLink, ItemKey } from './framework.ts';

/** How far proof of one item speaks for another. */
export type Strength = 'whole' | 'part';

/** For each item, what its proof speaks for; itself included, as a whole. */
export interface Crosswalk {
  reachedFrom(key: ItemKey): ReadonlyMap<ItemKey, Strength>;
}

/**
 * Proof goes on as a whole over any chain of `equal` and `covers`, and as a part over one more link; a part goes no further,
 * since a part of a part may be nothing. `related` carries nothing.
 */
export function openCrosswalk(links: readonly CrosswalkLink[]): Crosswalk {
  const whole = new Map<ItemKey, ItemKey[]>();
  const part = new Map<ItemKey, ItemKey[]>();
  for (const { from, to, relation } of links) {
    if (relation === 'equal' || relation === 'covers') add(whole, from, to);
    if (relation === 'equal') add(whole, to, from);
    if (relation === 'covers') add(part, to, from);
    if (relation !== 'partly') continue;
    add(part, from, to);
    add(part, to, from);
  }
  const found = new Map<ItemKey, ReadonlyMap<ItemKey, Strength>>();
  return {
    reachedFrom(key) {
      const known = found.get(key) ?? reach(key, whole, part);
      found.set(key, known);
      return known;
    },
  };
}

/** The link as it reads from one of its ends; `undefined` where the item is no end of it. */
export function seenFrom(
  key: ItemKey,
  { from, to, relation }: CrosswalkLink,
):
  | { readonly other: ItemKey; readonly relation: CrosswalkLink['relation'] | 'covered-by' }
  | undefined {
  if (key === from) return { other: to, relation };
  if (key !== to) return undefined;
  return { other: from, relation: relation === 'covers' ? 'covered-by' : relation };
}

type Ways = Map<ItemKey, ItemKey[]>;

function reach(key: ItemKey, whole: Ways, part: Ways): ReadonlyMap<ItemKey, Strength> {
  const reached = new Map<ItemKey, Strength>([[key, 'whole']]);
  // A map that grows while it is walked gives what was added too.
  for (const one of reached.keys()) {
    for (const next of whole.get(one) ?? []) reached.set(next, 'whole');
  }
  for (const one of [...reached.keys()]) {
    for (const next of part.get(one) ?? []) if (!reached.has(next)) reached.set(next, 'part');
  }
  return reached;
}

function add(ways: Ways, from: ItemKey, to: ItemKey): void {
  ways.set(from, [...(ways.get(from) ?? []), to]);
}
