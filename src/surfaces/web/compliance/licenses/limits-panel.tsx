// SPDX-License-Identifier: Apache-2.0
import type { LimitReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';

const columns: readonly Column<LimitReply>[] = [
  { id: 'about', header: 'About', width: '20%', cell: ({ title }) => title },
  { id: 'fact', header: 'Fact', cell: ({ fact }) => fact },
  { id: 'where', header: 'Clause', width: '24%', cell: ({ clause }) => clause },
];

/** Rights that are not given, what ends the licence, what may not be done. */
export function LimitsPanel({ limits }: { readonly limits: readonly LimitReply[] }) {
  if (limits.length === 0) return null;
  return (
    <Panel title="Good to know" sentence="Nothing to do, but to be aware of." flush>
      <DataTable
        caption="Limits of the licence"
        columns={columns}
        rows={limits}
        rowKey={(_, index) => index}
      />
    </Panel>
  );
}
