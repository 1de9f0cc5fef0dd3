// SPDX-License-Identifier: Apache-2.0
import { countOf } from './quantity.ts';
import classes from './text.module.css';

interface RowCountProps {
  /** `undefined` until it is known. */
  readonly total: number | undefined;
  readonly one: string;
  readonly many?: string;
}

/** How many rows the filter lets through, beside the heading; read aloud when it changes. */
export function RowCount({ total, one, many }: RowCountProps) {
  return (
    <span role="status" className={classes.soft}>
      {total !== undefined && countOf(total, one, many)}
    </span>
  );
}
