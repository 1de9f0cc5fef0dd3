// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow, Window } from '#model';
import { byActorsAskedFor, classesKey } from './actors.ts';
import { contributionsIn } from './contributions-in.ts';
import { unknownFigure } from './figure-of.ts';
import { keepFor } from './keep-for.ts';
import type { ContributionDay, MetricFacts } from './metric-facts.ts';
import type { Parameters } from './parameter.ts';
import { ascribed, ascribedShare, type Tally, tallyPeople } from './tally.ts';

/** The people of a window, or the figure to give because nothing can be said of it. */
export type PeopleIn =
  | {
      /** Most commits first; who is nobody is not among them. */
      readonly people: readonly Tally[];
      /** Share of the window's commits that name somebody; `undefined` when there are none. */
      readonly coverage: number | undefined;
      readonly silence?: undefined;
    }
  | { readonly silence: Figure; readonly people?: undefined; readonly coverage?: undefined };

/** Who contributed in the window, of the actors asked for. */
export function peopleIn(facts: MetricFacts, window: Window, parameters: Parameters): PeopleIn {
  const { days, silence } = contributionsIn(facts, window, parameters);
  if (silence) return { silence };
  const tallies = tallyPeople(days);
  const coverage = ascribedShare(tallies);
  if (coverage === 0) {
    return { silence: unknownFigure('No commit of the window names its author.', coverage) };
  }
  return { people: ascribed(tallies), coverage };
}

/** Everybody there ever was up to the end of what the facts hold, of the actors asked for. */
export function peopleEver(facts: MetricFacts, parameters: Parameters): readonly Tally[] {
  return everybody(facts.contributions, parameters);
}

const everybody = keepFor(
  { most: 2, keyOf: classesKey },
  (days: readonly ContributionDay[], parameters: Parameters) =>
    ascribed(tallyPeople(byActorsAskedFor(days, parameters))),
);

/** A row that points to a person. */
export function personRow({ key, label }: Tally, detail: string, amount: number): FigureRow {
  return { label: label || key, detail, amount, subject: `person:${key}` };
}

/** "1 commit", "7 commits". */
export function commitsText(commits: number): string {
  return commits === 1 ? '1 commit' : `${commits} commits`;
}
