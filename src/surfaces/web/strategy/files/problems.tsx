// SPDX-License-Identifier: Apache-2.0
import type { StrategyProblemReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';

const COLUMNS: readonly Column<StrategyProblemReply>[] = [
  {
    id: 'where',
    header: 'Where',
    cell: ({ where }) => <span className={text.mono}>{where}</span>,
  },
  { id: 'line', header: 'Line', numeric: true, cell: ({ line }) => line },
  {
    id: 'field',
    header: 'Field',
    cell: ({ field }) => field !== undefined && <span className={text.mono}>{field}</span>,
  },
  { id: 'message', header: 'What is wrong', width: '50%', cell: ({ message }) => message },
];

interface ProblemsProps {
  readonly problems: readonly StrategyProblemReply[];
}

/** Why the files cannot be taken over: all of it at once. */
export function Problems({ problems }: ProblemsProps) {
  return (
    <div role="alert">
      <Panel
        title="Nothing can be taken over yet"
        sentence={`${countOf(problems.length, 'problem')}. Correct the files and choose them again; nothing was changed.`}
        flush
      >
        <DataTable
          caption="Problems of the files"
          columns={COLUMNS}
          rows={problems}
          rowKey={(row) => JSON.stringify(row)}
          empty={null}
        />
      </Panel>
    </div>
  );
}
