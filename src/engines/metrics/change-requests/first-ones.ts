// SPDX-License-Identifier: Apache-2.0
import { type Authored, authored } from '../forge-items/authored.ts';
import { byActor } from '../forge-items/item-rows.ts';
import type { SeenItem } from '../forge-items/seen-item.ts';

/** Of each author the first item. Items: all there are, oldest first. */
export function firstOnes(items: readonly SeenItem[]): readonly Authored[] {
  return byActor(authored(items)).map((all) =>
    all.reduce((first, one) => (one.fact.opened < first.fact.opened ? one : first)),
  );
}
