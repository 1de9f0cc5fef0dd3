// SPDX-License-Identifier: Apache-2.0
import type { LogEntryReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import text from '../shell/text.module.css';

export const logColumns: readonly Column<LogEntryReply>[] = [
  { id: 'sequence', header: 'No.', width: '5rem', cell: ({ sequence }) => sequence },
  { id: 'at', header: 'When', width: '12.5rem', wideOnly: true, cell: ({ at }) => minuteText(at) },
  { id: 'actor', header: 'Who', width: '15%', cell: Who },
  { id: 'action', header: 'What', width: '18%', cell: ({ action }) => action },
  { id: 'subject', header: 'To what', cell: LogSubject },
  {
    id: 'hash',
    header: 'Hash',
    width: '8rem',
    wideOnly: true,
    cell: ({ hash }) => (
      <span className={text.mono} title={hash}>
        {hash.slice(0, 12)}
      </span>
    ),
  },
];

function Who({ actor, actorName }: LogEntryReply) {
  return (
    <>
      {actorName}
      {actorName !== actor && <div className={text.small}>{actor}</div>}
    </>
  );
}

function LogSubject({ subject, detail }: LogEntryReply) {
  const parts = Object.entries(detail).map(([name, value]) => `${name}: ${valueText(value)}`);
  return (
    <>
      {subject}
      {parts.length > 0 && <div className={text.small}>{parts.join(' · ')}</div>}
    </>
  );
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
