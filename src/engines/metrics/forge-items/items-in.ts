// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Figure, type Instant, isBefore, secondsOf, type Window } from '#model';
import { countedClasses } from '../actors.ts';
import { unknownFigure } from '../figure-of.ts';
import { isEmptyWindow } from '../is-in-window.ts';
import type { MetricFacts } from '../metric-facts.ts';
import type { Parameters } from '../parameter.ts';
import type { ItemKind } from './item-kind.ts';
import { type SeenItem, seenAt } from './seen-item.ts';

/** What is said where nothing has been read from a forge. */
const CONNECT_A_FORGE =
  'No issue and no change request has been read. Connect the repository to its forge, or wait until the forge has been read.';

/** Items as they stood at the window's end, or the figure to give because nothing can be said of them. */
export type ItemsIn =
  | {
      /** Oldest first. Those by an account that is gone are among them. */
      readonly items: readonly SeenItem[];
      readonly silence?: undefined;
    }
  | { readonly silence: Figure; readonly items?: undefined };

/**
 * All items of the kind opened before the window's end by the actors asked for.
 *
 * No item of any kind gives `silence`, as a window that ends before the first one: that is not a zero.
 */
export function itemsIn(
  { items }: MetricFacts,
  { kind }: ItemKind,
  asked: { readonly window: Window; readonly parameters: Parameters },
): ItemsIn {
  const { window, parameters } = asked;
  const first = firstOf(items.map(({ item }) => item.openedAt));
  if (first === undefined) return { silence: unknownFigure(CONNECT_A_FORGE) };
  if (isEmptyWindow(window)) {
    return { silence: unknownFigure('The window ends where it begins, or before.') };
  }
  if (!isBefore(first, window.to)) {
    const why = `The first issue or change request was opened on ${dayOf(first)}, after this window.`;
    return { silence: unknownFigure(why) };
  }
  const counts = countedClasses(parameters);
  const seen = items
    .filter(({ item }) => item.kind === kind && counts[item.author?.actorClass ?? 'human'])
    .flatMap((fact) => seenAt(fact, window.to) ?? []);
  return { items: seen.sort(oldestFirst) };
}

/** Whether the moment, in seconds, lies in the half-open window. */
export function secondTestOf({ from, to }: Window): (second: number | undefined) => boolean {
  const [first, end] = [secondsOf(from), secondsOf(to)];
  return (second) => second !== undefined && second >= first && second < end;
}

/** Those that were opened in the window: a cohort. */
export function openedIn(items: readonly SeenItem[], window: Window): readonly SeenItem[] {
  const isIn = secondTestOf(window);
  return items.filter(({ opened }) => isIn(opened));
}

function firstOf(moments: readonly Instant[]): Instant | undefined {
  return moments.reduce<Instant | undefined>(
    (first, at) => (first === undefined || isBefore(at, first) ? at : first),
    undefined,
  );
}

function oldestFirst(one: SeenItem, other: SeenItem): number {
  if (one.opened !== other.opened) return one.opened - other.opened;
  if (one.repository !== other.repository) return one.repository < other.repository ? -1 : 1;
  return one.item.number - other.item.number;
}
