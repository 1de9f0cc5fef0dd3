// SPDX-License-Identifier: Apache-2.0
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** The one question this page answers. */
  readonly question: string;
  /** Where this page belongs: a link to the list it came from. */
  readonly above?: ReactNode;
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
}

/** Heading of a page; also names the browser's tab. */
export function PageHeader({ title, question, above, beside, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} · Lanthorn`);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above !== undefined && <div className={classes.above}>{above}</div>}
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
        <p className={classes.question}>{question}</p>
      </div>
      {actions !== undefined && (
        <div className={`${classes.actions} only-on-screen`}>{actions}</div>
      )}
    </header>
  );
}
