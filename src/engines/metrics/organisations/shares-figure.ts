// SPDX-License-Identifier: Apache-2.0
import type { Figure, Window } from '#model';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { MetricFacts } from '../metric-facts.ts';
import { organisationRow, organisationsIn } from '../organisation-rows.ts';
import type { Parameters } from '../parameter.ts';
import { commitsOf } from '../tally.ts';

interface Asked {
  readonly facts: MetricFacts;
  readonly window: Window;
  readonly parameters: Parameters;
}

/** The sum over the organisations of what is made of their share, 0 to 1, of the commits of known employer. */
export function sharesFigure(
  { facts, window, parameters }: Asked,
  amountOf: (share: number, rank: number) => number,
): Figure {
  const { organisations, coverage, silence } = organisationsIn(facts, window, parameters);
  if (silence) return silence;
  const all = commitsOf(organisations);
  const rows = organisations.map((one, rank) =>
    organisationRow(one, `${one.commits} of ${all} commits`, amountOf(one.commits / all, rank)),
  );
  if (all < FEWEST_OBSERVATIONS) {
    return insufficientFigure('Fewer than five commits of known employer.', rows, coverage);
  }
  return sumFigure(rows, { coverage });
}
