// SPDX-License-Identifier: Apache-2.0
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import classes from './sort-header.module.css';

export type SortDirection = 'ascending' | 'descending' | 'none';

interface SortHeaderProps {
  readonly label: string;
  readonly direction: SortDirection;
  readonly onSort: () => void;
}

const ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown };

/** Heading of a column that the rows can be ordered by. The cell around it carries `aria-sort`. */
export function SortHeader({ label, direction, onSort }: SortHeaderProps) {
  const Icon = ICONS[direction];
  return (
    <button type="button" className={classes.sort} data-direction={direction} onClick={onSort}>
      {label}
      <Icon size={13} aria-hidden="true" />
    </button>
  );
}
