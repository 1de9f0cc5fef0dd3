// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow, Window } from '#model';
import { byActorsAskedFor, classesKey } from './actors.ts';
import { contributionsIn } from './contributions-in.ts';
import { unknownFigure } from './figure-of.ts';
import { keepFor } from './keep-for.ts';
import type { ContributionDay, MetricFacts } from './metric-facts.ts';
import type { Parameters } from './parameter.ts';
import { ascribed, ascribedShare, type Tally, tallyEmployers } from './tally.ts';

/** The organisations of a window, or the figure to give because nothing can be said of it. */
export type OrganisationsIn =
  | {
      /** Most commits first; the unknown employer is not among them. */
      readonly organisations: readonly Tally[];
      /** Share of the window's commits of known employer; `undefined` when there are none. */
      readonly coverage: number | undefined;
      readonly silence?: undefined;
    }
  | { readonly silence: Figure; readonly organisations?: undefined; readonly coverage?: undefined };

/** For whom people worked in the window, of the actors asked for. */
export function organisationsIn(
  facts: MetricFacts,
  window: Window,
  parameters: Parameters,
): OrganisationsIn {
  const { days, silence } = contributionsIn(facts, window, parameters);
  if (silence) return { silence };
  const tallies = tallyEmployers(days);
  const coverage = ascribedShare(tallies);
  if (coverage === 0) {
    return { silence: unknownFigure('Nobody’s employer is known in this window.', coverage) };
  }
  return { organisations: ascribed(tallies), coverage };
}

/** Every organisation there ever was, of the actors asked for. */
export function organisationsEver(facts: MetricFacts, parameters: Parameters): readonly Tally[] {
  return allOrganisations(facts.contributions, parameters);
}

const allOrganisations = keepFor(
  { most: 2, keyOf: classesKey },
  (days: readonly ContributionDay[], parameters: Parameters) =>
    ascribed(tallyEmployers(byActorsAskedFor(days, parameters))),
);

/** A row that points to an organisation. */
export function organisationRow({ key, label }: Tally, detail: string, amount: number): FigureRow {
  return { label: label || key, detail, amount, subject: `organisation:${key}` };
}
