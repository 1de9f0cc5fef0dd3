// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow } from '#model';

interface KnownParts {
  readonly value: number;
  readonly rows: readonly FigureRow[];
  readonly coverage?: number | undefined;
  readonly note?: string | undefined;
}

/** Below this many observations a statistic is withheld; measurement's rule for all metrics. */
export const FEWEST_OBSERVATIONS = 5;

/** A figure with a number. */
export function knownFigure(parts: KnownParts): Figure {
  return {
    value: parts.value,
    status: 'known',
    coverage: parts.coverage,
    note: parts.note,
    rows: parts.rows,
  };
}

/** A figure whose number is withheld because too little stands behind it; the rows are shown all the same. */
export function insufficientFigure(
  note: string,
  rows: readonly FigureRow[],
  coverage?: number,
): Figure {
  return { value: undefined, status: 'insufficient', coverage, note, rows };
}

/** A figure of which the source says nothing. */
export function unknownFigure(note: string, coverage?: number): Figure {
  return { value: undefined, status: 'unknown', coverage, note, rows: [] };
}

/** What stands beside a number. */
export type Aside = Pick<KnownParts, 'coverage' | 'note'>;

/** The figure whose number is the sum of its rows. */
export function sumFigure(rows: readonly FigureRow[], aside: Aside = {}): Figure {
  return knownFigure({ value: amountOf(rows), rows, ...aside });
}

/** The figure whose number is the mean of its rows; withheld where there are fewer than five. `of`: what a row is, in plural. */
export function meanFigure(rows: readonly FigureRow[], of: string, aside: Aside = {}): Figure {
  if (rows.length < FEWEST_OBSERVATIONS) {
    return insufficientFigure(`Fewer than five ${of}.`, rows, aside.coverage);
  }
  return knownFigure({ value: amountOf(rows) / rows.length, rows, ...aside });
}

/** Sum of the amounts. */
function amountOf(rows: readonly FigureRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
