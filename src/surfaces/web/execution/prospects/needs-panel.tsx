// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { initiativeStateWords, initiativeStatusWords } from '../../shell/words.ts';
import { useRemoveNeed } from '../execution.data.ts';
import classes from '../execution.module.css';
import { AddNeed } from './add-need.tsx';

interface InitiativeProps {
  readonly initiative: InitiativeDetailReply;
}
type Neighbour = InitiativeDetailReply['needs'][number];
interface Row extends Neighbour {
  readonly isNeeded: boolean;
}

/** What has to be done first, and what waits for it. */
export function NeedsPanel({ initiative }: InitiativeProps) {
  const rows = [
    ...initiative.needs.map((one) => ({ ...one, isNeeded: true })),
    ...initiative.neededBy.map((one) => ({ ...one, isNeeded: false })),
  ];
  return (
    <Panel
      title="Dependencies"
      sentence="What has to be done before it can begin, and what waits for it."
      actions={<AddNeed initiative={initiative} />}
      flush
    >
      <DataTable
        caption="Dependencies"
        columns={columnsOf(initiative)}
        rows={rows}
        rowKey={({ id, isNeeded }) => `${id} ${isNeeded}`}
        empty={
          <EmptyState title="It stands alone">
            Use “Add what it needs” where another initiative has to be done first.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columnsOf(initiative: InitiativeDetailReply): readonly Column<Row>[] {
  return [
    { id: 'title', header: 'Initiative', cell: Title },
    {
      id: 'which',
      header: 'Which first',
      cell: ({ isNeeded }) => (isNeeded ? 'has to be done first' : 'waits for this one'),
    },
    {
      id: 'status',
      header: 'Status',
      cell: ({ status }) => <Status {...initiativeStatusWords[status]} />,
    },
    { id: 'finish', header: 'Planned', wideOnly: true, cell: Planned },
    {
      id: 'remove',
      header: 'Remove',
      cell: (row) => row.isNeeded && <RemoveNeed initiative={initiative} needed={row} />,
    },
  ];
}

function Title({ id, title, state, why, misfit }: Row) {
  return (
    <>
      <Link to="/execution/initiatives/$id" params={{ id: String(id) }} className={text.strong}>
        {title}
      </Link>
      <div className={text.small}>
        {initiativeStateWords[state]}
        {why !== '' && `; ${why}`}
      </div>
      {misfit !== undefined && <div className={classes.late}>{misfit}</div>}
    </>
  );
}

function Planned({ start, finish, forecastFinish }: Row) {
  if (start === undefined) return <Unknown>no plan yet</Unknown>;
  return (
    <>
      {start} to {finish}
      {forecastFinish !== undefined && <div className={text.small}>forecast {forecastFinish}</div>}
    </>
  );
}

function RemoveNeed({ initiative, needed }: InitiativeProps & { readonly needed: Neighbour }) {
  const remove = useRemoveNeed();
  return (
    <Button
      variant="default"
      size="xs"
      loading={remove.isPending}
      aria-label={`Not needed: ${needed.title}`}
      onClick={() => remove.mutate({ id: initiative.id, needsId: needed.id })}
    >
      Not needed
    </Button>
  );
}
