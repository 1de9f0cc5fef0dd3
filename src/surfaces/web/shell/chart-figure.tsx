// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './chart-figure.module.css';

interface ChartFigureProps {
  /** What the chart says, in a sentence. */
  readonly summary: string;
  /** The picture: for the eye only, as the summary and the table say the same. */
  readonly picture: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
}

/** A chart with its summary and its table. Its title is the heading of the panel around it. */
export function ChartFigure({ summary, picture, table }: ChartFigureProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.summary}>{summary}</figcaption>
      <div aria-hidden="true">{picture}</div>
      <details className={classes.details}>
        <summary>The numbers as a table</summary>
        {table}
      </details>
    </figure>
  );
}
