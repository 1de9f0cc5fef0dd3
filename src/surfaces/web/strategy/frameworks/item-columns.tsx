// SPDX-License-Identifier: Apache-2.0
import type { FrameworkDetailReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { itemStateWords } from './framework-words.ts';
import classes from './frameworks.module.css';
import { ItemLink } from './item-link.tsx';

type Item = FrameworkDetailReply['items'][number];

export const itemColumns: readonly Column<Item>[] = [
  { id: 'title', header: 'Item', cell: Title },
  { id: 'state', header: 'State', cell: State },
  {
    id: 'missing',
    header: 'What is missing',
    wideOnly: true,
    cell: ({ missing }) => <span className={text.small}>{missing}</span>,
  },
];

function Title({ key, id, title, summary, parent, isAsked }: Item) {
  if (isAsked) {
    return (
      <div className={classes.asked}>
        <ItemLink itemKey={key}>{title}</ItemLink>
        <div className={text.small}>{id}</div>
      </div>
    );
  }
  return (
    <div className={parent === undefined ? classes.goal : classes.heading}>
      {title}
      <div className={text.small}>
        {id}
        {summary !== '' && `: ${summary}`}
      </div>
    </div>
  );
}

function State({ state, readiness }: Item) {
  if (state !== undefined) return <Status {...itemStateWords[state]} />;
  if (readiness === undefined) return null;
  return (
    <span className={text.small}>
      {readiness.counts.proven ?? 0} of {readiness.asked} proven
    </span>
  );
}
