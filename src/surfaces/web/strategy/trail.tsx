// SPDX-License-Identifier: Apache-2.0
import { type Column, DataTable } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import type { ObjectiveDetail } from './strategy.data.ts';

type Entry = ObjectiveDetail['trail'][number];

const columns: readonly Column<Entry>[] = [
  { id: 'at', header: 'When', cell: ({ at }) => minuteText(at) },
  { id: 'sentence', header: 'What', cell: ({ sentence }) => sentence },
  { id: 'actor', header: 'Who', cell: ({ actor }) => actor },
];

/** Who changed what on the way, from the log. */
export function Trail({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <Panel title="Trail" sentence="Every change, from the log." flush>
      <DataTable
        caption="Trail of the objective"
        columns={columns}
        rows={entries}
        rowKey={({ at }, index) => `${at} ${index}`}
        empty={
          <EmptyState title="Nothing has been changed yet">
            Changes of targets and dates, and claimed values, are kept here with their reason.
          </EmptyState>
        }
      />
    </Panel>
  );
}
