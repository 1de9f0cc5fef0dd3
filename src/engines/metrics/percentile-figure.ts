// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow } from '#model';
import { type Aside, FEWEST_OBSERVATIONS, insufficientFigure, knownFigure } from './figure-of.ts';
import { numberOf, type Parameter, type Parameters } from './parameter.ts';
import { percentileOf } from './percentile-of.ts';

/** Which percentile a metric of this law gives. */
export const percentile: Parameter<number> = {
  id: 'percentile',
  unit: 'per cent',
  default: 50,
  sentence: 'How many of all are to be over within the time given; 50 is the median.',
  range: { from: 1, to: 99 },
};

/** How long the rows take: the percentile asked for, withheld under five rows. `of`: what a row is, in plural. */
export function percentileFigure(
  rows: readonly FigureRow[],
  of: string,
  { parameters, coverage }: { readonly parameters: Parameters } & Pick<Aside, 'coverage'>,
): Figure {
  const percent = numberOf(percentile, parameters);
  if (rows.length < FEWEST_OBSERVATIONS) {
    return insufficientFigure(`Fewer than five ${of}.`, rows, coverage);
  }
  const value = percentileOf(
    rows.map(({ amount, isOngoing }) => ({ length: amount, isOngoing: isOngoing === true })),
    percent,
  );
  const ongoing = rows.filter(({ isOngoing }) => isOngoing).length;
  if (value === undefined) {
    const note = `${ongoing} of ${rows.length} ${of} go on, too many to say within what time ${percent} % are over.`;
    return insufficientFigure(note, rows, coverage);
  }
  const note = ongoing === 0 ? undefined : `${ongoing} of ${rows.length} ${of} go on.`;
  return knownFigure({ value, rows, coverage, note });
}
