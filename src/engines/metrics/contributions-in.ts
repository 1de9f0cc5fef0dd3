// SPDX-License-Identifier: Apache-2.0
import type { Figure, Window } from '#model';
import { byActorsAskedFor, classesKey } from './actors.ts';
import { unknownFigure } from './figure-of.ts';
import { dayTestOf, isBeforeDay, isEmptyWindow } from './is-in-window.ts';
import { keepFor } from './keep-for.ts';
import type { ContributionDay, MetricFacts } from './metric-facts.ts';
import type { Parameters } from './parameter.ts';

/** The window's contributions, or the figure to give because the history says nothing about the window. */
export type ContributionsIn =
  | { readonly days: readonly ContributionDay[]; readonly silence?: undefined }
  | { readonly days?: undefined; readonly silence: Figure };

/**
 * The contributions of the window by the actors asked for.
 *
 * A window in which nobody did anything gives no days: that is a zero. No history at all, or one that begins
 * after the window, gives `silence`: that is not a zero.
 */
export function contributionsIn(
  facts: MetricFacts,
  window: Window,
  parameters: Parameters,
): ContributionsIn {
  const why = whySilent(facts.contributions, window);
  if (why !== undefined) return { silence: unknownFigure(why) };
  return { days: daysIn(facts.contributions, { window, parameters }) };
}

interface Asked {
  readonly window: Window;
  readonly parameters: Parameters;
}

// The window asked about, the one before it and two of a course by month; more would only take memory.
const daysIn = keepFor(
  { most: 4, keyOf: ({ window, parameters }: Asked) => keyOf(window, parameters) },
  (all: readonly ContributionDay[], { window, parameters }: Asked): readonly ContributionDay[] => {
    const isInWindow = dayTestOf(window);
    return byActorsAskedFor(
      all.filter(({ day }) => isInWindow(day)),
      parameters,
    );
  },
);

function keyOf({ from, to }: Window, parameters: Parameters): string {
  return `${from} ${to} ${classesKey(parameters)}`;
}

/** The first UTC day of the history, by whichever actor. */
export function firstDayOf(days: readonly ContributionDay[]): string | undefined {
  return firstOf(days, '').day;
}

const firstOf = keepFor(
  { most: 1, keyOf: (key: string) => key },
  (days: readonly ContributionDay[]) => ({ day: firstDay(days) }),
);

function firstDay(days: readonly ContributionDay[]): string | undefined {
  return days.reduce<string | undefined>(
    (first, { day }) => (first === undefined || day < first ? day : first),
    undefined,
  );
}

function whySilent(days: readonly ContributionDay[], window: Window): string | undefined {
  const first = firstDayOf(days);
  if (first === undefined) return 'No commit with a true date has been read.';
  if (isEmptyWindow(window)) return 'The window ends where it begins, or before.';
  if (isBeforeDay(window, first)) return `The history begins on ${first}, after this window.`;
  return undefined;
}
