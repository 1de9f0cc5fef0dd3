// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { Status } from '../shell/status.tsx';
import { verdictWords } from '../shell/words.ts';

type Verdict = ComponentDetailReply['verdicts'][number];

const columns: readonly Column<Verdict>[] = [
  { id: 'context', header: 'Used as', width: '22%', cell: ({ context }) => context },
  {
    id: 'verdict',
    header: 'Verdict',
    width: '9rem',
    cell: ({ verdict }) => <Status {...verdictWords[verdict]} />,
  },
  { id: 'reason', header: 'Because', cell: ({ reason }) => reason },
  { id: 'rule', header: 'Rule', width: '18%', wideOnly: true, cell: ({ rule }) => rule ?? '' },
];

/** The same licence may be fine in a test and not in a product. */
export function Verdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  return (
    <Panel title="May we use it?" sentence="By what it is used for." flush>
      <DataTable
        caption="Verdicts by context"
        columns={columns}
        rows={verdicts}
        rowKey={({ context }, index) => `${context} ${index}`}
        empty={
          <EmptyState title="Not judged yet">
            The next scan judges it against the policy.
          </EmptyState>
        }
      />
    </Panel>
  );
}
