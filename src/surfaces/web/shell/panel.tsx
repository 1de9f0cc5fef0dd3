// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** A sentence under the title. */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
  /** `true` where a table reaches the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, sentence, actions, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {sentence !== undefined && <p className={classes.sentence}>{sentence}</p>}
        </div>
        {actions !== undefined && <div className="only-on-screen">{actions}</div>}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
