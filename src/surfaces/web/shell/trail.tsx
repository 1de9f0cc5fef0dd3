// SPDX-License-Identifier: Apache-2.0
import { type Column, DataTable } from './data-table.tsx';
import { minuteText } from './day.ts';
import { EmptyState } from './empty-state.tsx';
import { Panel } from './panel.tsx';
import text from './text.module.css';

interface Entry {
  readonly at: string;
  readonly actor: string;
  readonly sentence: string;
}

interface TrailProps {
  /** What it is the trail of. */
  readonly of: string;
  readonly entries: readonly Entry[];
}

const columns: readonly Column<Entry>[] = [
  {
    id: 'at',
    header: 'When',
    wideOnly: true,
    cell: ({ at }) => <span className={text.whole}>{minuteText(at)}</span>,
  },
  {
    id: 'sentence',
    header: 'What',
    cell: (entry) => (
      <>
        {entry.sentence}
        <div className={`${text.small} ${text.narrowOnly}`}>
          {minuteText(entry.at)}, {entry.actor}
        </div>
      </>
    ),
  },
  { id: 'actor', header: 'Who', wideOnly: true, cell: ({ actor }) => actor },
];

/** Who changed what on the way, from the log. */
export function Trail({ of, entries }: TrailProps) {
  return (
    <Panel title="Trail" sentence="Every change, from the log." flush>
      <DataTable
        caption={`Trail of the ${of}`}
        columns={columns}
        rows={entries}
        rowKey={({ at }, index) => `${at} ${index}`}
        empty={
          <EmptyState title="Nothing has been changed yet">
            What is changed and claimed from now on is kept here with its reason.
          </EmptyState>
        }
      />
    </Panel>
  );
}
