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
