// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Figure, type Instant, isBefore, secondsOf, type Window } from '#model';
import { classesKey, countedClasses } from '../actors.ts';
import { unknownFigure } from '../figure-of.ts';
import { isEmptyWindow } from '../is-in-window.ts';
import { keepFor } from '../keep-for.ts';
import type { ItemFact, MetricFacts } from '../metric-facts.ts';
import type { Parameters } from '../parameter.ts';
import type { ItemKind } from './item-kind.ts';
import { openedOf, type SeenItem, seenAt } from './seen-item.ts';

/** What is said where nothing has been read from a forge. */
const CONNECT_A_FORGE =
  'No issue and no change request has been read. Connect the repository to its forge, or wait until the forge has been read.';

/** The edge case that every metric of what ends has. */
export const LISTS_LEFT_OUT =
  'Threads of mailing lists are never closed and do not count; where there is nothing else, the figure is unknown.';

/** Items as they stood at the window's end, or the figure to give because nothing can be said of them. */
export type ItemsIn =
  | {
      /** Oldest first. Those by an account that is gone are among them. */
      readonly items: readonly SeenItem[];
      readonly silence?: undefined;
    }
  | { readonly silence: Figure; readonly items?: undefined };

type ItemsTold = Pick<MetricFacts, 'items'>;

/** The moments and the choices that items are asked for. */
interface Asking {
  readonly window: Window;
  readonly parameters: Parameters;
}

/**
 * All items of the kind opened before the window's end by the actors asked for; change requests without mailing lists, which have none.
 *
 * No item of any kind gives `silence`, as a window that ends before the first one: that is not a zero.
 */
export function itemsIn({ items }: ItemsTold, kind: ItemKind, asked: Asking): ItemsIn {
  return kind.kind === 'issue'
    ? itemsAmong(items, kind, asked)
    : endingItemsIn({ items }, kind, asked);
}

/** As `itemsIn`, of those that can be closed or merged at all: nobody closes a thread of a mailing list, so none is ever over. */
export function endingItemsIn(facts: ItemsTold, kind: ItemKind, asked: Asking): ItemsIn {
  const items = ending(facts.items, 'ending');
  const areLists = items.length === 0 && facts.items.length > 0;
  return areLists ? { silence: unknownFigure(kind.ofLists) } : itemsAmong(items, kind, asked);
}

// One and the same list each time, by which others keep what they find.
const ending = keepFor(
  { most: 1, keyOf: (key: string) => key },
  (items: readonly ItemFact[]): readonly ItemFact[] =>
    items.some(({ neverEnds }) => neverEnds) ? items.filter(({ neverEnds }) => !neverEnds) : items,
);

function itemsAmong(items: readonly ItemFact[], { kind }: ItemKind, asked: Asking): ItemsIn {
  const { window, parameters } = asked;
  const { opened: first } = told(items, kind);
  if (first === undefined) return { silence: unknownFigure(CONNECT_A_FORGE) };
  if (isEmptyWindow(window)) {
    return { silence: unknownFigure('The window ends where it begins, or before.') };
  }
  if (!isBefore(first, window.to)) {
    const why = `The first issue or change request was opened on ${dayOf(first)}, after this window.`;
    return { silence: unknownFigure(why) };
  }
  return { items: seen(items, { kind, end: window.to, parameters }) };
}

interface Asked {
  readonly kind: ItemKind['kind'];
  readonly end: Instant;
  readonly parameters: Parameters;
}

// Both kinds at the end of the window and at its beginning.
const seen = keepFor(
  {
    most: 4,
    keyOf: ({ kind, end, parameters }: Asked) => `${kind} ${end} ${classesKey(parameters)}`,
  },
  (facts: readonly ItemFact[], { kind, end, parameters }: Asked): readonly SeenItem[] => {
    const counts = countedClasses(parameters);
    return told(facts, kind)
      .facts.filter(({ item }) => counts[item.author?.actorClass ?? 'human'])
      .flatMap((fact) => seenAt(fact, end) ?? []);
  },
);

/** When the first item of any kind was opened, and all of the kind, oldest first. */
const told = keepFor(
  { most: 2, keyOf: (kind: ItemKind['kind']) => kind },
  (facts: readonly ItemFact[], kind) => {
    // Asked once for each and not at every comparison: there may be hundreds of thousands.
    const dated = facts.map((fact) => ({ fact, opened: openedOf(fact.item) }));
    return {
      opened: firstOf(dated)?.fact.item.openedAt,
      facts: dated
        .filter(({ fact }) => fact.item.kind === kind)
        .sort(oldestFirst)
        .map(({ fact }) => fact),
    };
  },
);

interface Dated {
  readonly fact: ItemFact;
  /** In seconds. */
  readonly opened: number;
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

function firstOf(dated: readonly Dated[]): Dated | undefined {
  return dated.reduce<Dated | undefined>(
    (first, one) => (first === undefined || one.opened < first.opened ? one : first),
    undefined,
  );
}

function oldestFirst(one: Dated, other: Dated): number {
  if (one.opened !== other.opened) return one.opened - other.opened;
  const [{ item, repository }, than] = [one.fact, other.fact];
  if (repository !== than.repository) return repository < than.repository ? -1 : 1;
  return item.number - than.item.number;
}
