// SPDX-License-Identifier: Apache-2.0
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AlertReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import type { Column } from '../../shell/data-table.tsx';
import { dayText, minuteText } from '../../shell/day.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { alertSeverityWords, alertStateWords } from './alert-words.ts';

export const alertColumns: readonly Column<AlertReply>[] = [
  { id: 'figure', header: 'Figure', width: '30%', cell: Figure },
  { id: 'now', header: 'Now', cell: ({ sentence }) => sentence },
  {
    id: 'severity',
    header: 'Severity',
    width: '7rem',
    cell: ({ severity }) => <Status {...alertSeverityWords[severity]} />,
  },
  { id: 'state', header: 'State', width: '11rem', cell: State },
  {
    id: 'since',
    header: 'Since',
    width: '7rem',
    wideOnly: true,
    cell: ({ openedAt }) => dayText(openedAt),
  },
  { id: 'rows', header: 'Rows', width: '5rem', wideOnly: true, cell: RowsLink },
];

function Figure({ id, title, rule, owner }: AlertReply) {
  return (
    <>
      <Link to="/measurement/alerts/$id" params={{ id: String(id) }} className={text.strong}>
        {title}
      </Link>
      <div className={text.small}>
        {rule}
        {owner !== undefined && `; ${owner} looks at it`}
      </div>
    </>
  );
}

function State({ state, snoozed, acknowledged, toldFrom, openedAt }: AlertReply) {
  return (
    <>
      <Status {...alertStateWords[state]} />
      {state === 'snoozed' && snoozed !== undefined && (
        <div className={text.small}>until {dayText(snoozed.until)}</div>
      )}
      {state === 'acknowledged' && acknowledged !== undefined && (
        <div className={text.small}>by {acknowledged.by}</div>
      )}
      {state === 'open' && toldFrom !== openedAt && (
        <div className={text.small}>quiet until {minuteText(toldFrom)}</div>
      )}
    </>
  );
}

function RowsLink({ to, title }: AlertReply) {
  return (
    <AddressLink address={to}>
      Rows<VisuallyHidden> of {title}</VisuallyHidden>
    </AddressLink>
  );
}
