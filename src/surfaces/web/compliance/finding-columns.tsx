// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { FindingRowReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { Status } from '../shell/status.tsx';
import classes from '../shell/text.module.css';
import { findingStateWords, severityWords } from '../shell/words.ts';

/** What is wrong, where, since when, and what to do; for the list and for the component page. */
export const findingColumns: readonly Column<FindingRowReply>[] = [
  { id: 'finding', header: 'Finding', width: '34%', cell: FindingName },
  {
    id: 'severity',
    header: 'Severity',
    width: '7rem',
    cell: ({ severity }) => <Status {...severityWords[severity]} />,
  },
  { id: 'fix', header: 'How to fix', wideOnly: true, cell: ({ howToFix }) => howToFix },
  {
    id: 'repository',
    header: 'Repository',
    width: '13%',
    cell: ({ repository }) => (
      <Link to="/repositories/$id" params={{ id: String(repository.id) }}>
        {repository.name}
      </Link>
    ),
  },
  { id: 'state', header: 'State', width: '9rem', wideOnly: true, cell: FindingState },
];

function FindingName({ id, title, component, message, vulnerability }: FindingRowReply) {
  return (
    <>
      <Link to="/compliance/findings/$id" params={{ id: String(id) }} className={classes.strong}>
        {vulnerability?.name ?? title}: {component.name} {component.version}
      </Link>
      <div className={classes.soft}>{vulnerability?.summary ?? message}</div>
    </>
  );
}

function FindingState({ state, openedAt, goneAt, returned, waiver }: FindingRowReply) {
  return (
    <>
      <Status {...findingStateWords[state]} />
      <div className={classes.small}>
        {waiver !== undefined && `ends ${dayText(waiver.expiresAt)}, `}
        {goneAt === undefined ? `since ${dayText(openedAt)}` : dayText(goneAt)}
        {returned > 0 && `, came back ${returned}×`}
      </div>
    </>
  );
}
