// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do first. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** An empty page says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      <p className={classes.words}>{children}</p>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
