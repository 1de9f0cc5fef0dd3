// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ObjectiveReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { Panel } from '../shell/panel.tsx';
import { shareText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { outcomeWords } from '../shell/words.ts';

type Closed = ObjectiveReply & { readonly closing: NonNullable<ObjectiveReply['closing']> };

const columns: readonly Column<Closed>[] = [
  {
    id: 'title',
    header: 'Objective',
    cell: ({ id, title }) => (
      <Link className={text.strong} to="/strategy/objectives/$id" params={{ id: String(id) }}>
        {title}
      </Link>
    ),
  },
  {
    id: 'outcome',
    header: 'Ended',
    cell: ({ closing }) => <Status {...outcomeWords[closing.outcome]} />,
  },
  {
    id: 'progress',
    header: 'Figures say now',
    cell: ({ progress }) => (progress === undefined ? <Unknown /> : shareText(progress)),
  },
  { id: 'at', header: 'Closed', wideOnly: true, cell: ({ closing }) => dayText(closing.at) },
  { id: 'words', header: 'In a sentence', wideOnly: true, cell: ({ closing }) => closing.words },
];

/** What was wanted once, and how it ended; nothing while all are open. */
export function ClosedObjectives({
  objectives,
}: {
  readonly objectives: readonly ObjectiveReply[];
}) {
  const closed = objectives.filter((each): each is Closed => each.closing !== undefined);
  if (closed.length === 0) return null;
  return (
    <Panel title="Closed objectives" flush>
      <DataTable
        caption="Closed objectives"
        columns={columns}
        rows={closed}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
