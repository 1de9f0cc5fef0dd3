// SPDX-License-Identifier: Apache-2.0
import { secondsOf, type Window } from '#model';
import { secondTestOf } from './items-in.ts';
import type { SeenItem } from './seen-item.ts';
import type { Turn } from './turns-of.ts';

/** An item and the turn by which it was closed or merged. */
export interface Ended {
  readonly seen: SeenItem;
  /** Of several closes in the window the last. */
  readonly turn: Turn;
}

/** The items that were closed or merged in the window, each once, whatever became of them later. */
export function endsIn(items: readonly SeenItem[], window: Window): readonly Ended[] {
  const isIn = secondTestOf(window);
  return items.flatMap((seen) => {
    const turn = seen.turns.findLast(({ to, at }) => to !== 'open' && isIn(secondsOf(at)));
    return turn === undefined ? [] : [{ seen, turn }];
  });
}

/** Those of them that were merged. */
export function mergesIn(items: readonly SeenItem[], window: Window): readonly Ended[] {
  return endsIn(items, window).filter(({ turn }) => turn.to === 'merged');
}
