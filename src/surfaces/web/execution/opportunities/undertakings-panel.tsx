// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { UndertakingReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { OutsideLink } from './next-step.tsx';
import { undertakingWords } from './opportunity-words.ts';
import { TellOutcome } from './tell-outcome.tsx';

interface UndertakingsPanelProps {
  readonly undertakings: readonly UndertakingReply[];
  /** Whether each says which project it is about. */
  readonly withProject?: boolean;
}

/** Who took what up, and what became of it. */
export function UndertakingsPanel({ undertakings, withProject = false }: UndertakingsPanelProps) {
  return (
    <Panel title="Taken up" sentence="What somebody does about it, and what came of it." flush>
      <DataTable
        caption="Taken up"
        columns={withProject ? [...columns.slice(0, 1), project, ...columns.slice(1)] : columns}
        rows={undertakings}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nobody has taken anything up yet">
            Open a project and use “Take it up”: what comes of it is kept with its days.
          </EmptyState>
        }
      />
    </Panel>
  );
}

const project: Column<UndertakingReply> = {
  id: 'project',
  header: 'Project',
  cell: ({ project: key, projectName }) => (
    <Link to="/execution/opportunities/$project" params={{ project: key }}>
      {projectName}
    </Link>
  ),
};

const columns: readonly Column<UndertakingReply>[] = [
  { id: 'what', header: 'What', cell: What },
  { id: 'state', header: 'State', cell: ({ state }) => <Status {...undertakingWords[state]} /> },
  { id: 'days', header: 'Since', cell: Days },
  { id: 'actor', header: 'Who', cell: ({ actor }) => actor },
  {
    id: 'next',
    header: 'What became of it',
    cell: (row) =>
      row.isMine && row.next.length > 0 ? <TellOutcome undertaking={row} /> : row.note,
  },
];

function What({ what, issueAddress, changeAddress, note }: UndertakingReply) {
  const addresses = [issueAddress, changeAddress].filter((one) => one !== undefined);
  return (
    <>
      {what}
      {addresses.map((address) => (
        <div key={address} className={text.small}>
          <OutsideLink address={address} />
        </div>
      ))}
      {note !== '' && <div className={text.small}>{note}</div>}
    </>
  );
}

function Days({ takenAt, submittedAt, endedAt }: UndertakingReply) {
  const last = endedAt ?? submittedAt;
  return (
    <>
      {(last ?? takenAt).slice(0, 10)}
      {last !== undefined && <div className={text.small}>taken {takenAt.slice(0, 10)}</div>}
    </>
  );
}
