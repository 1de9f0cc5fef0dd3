// SPDX-License-Identifier: Apache-2.0
import type { InitiativeDetailReply, RiskReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { EditRisk } from './edit-risk.tsx';
import { riskColumns } from './risk-columns.tsx';

const columns: readonly Column<RiskReply>[] = [
  ...riskColumns,
  { id: 'change', header: 'Change', cell: (risk) => <EditRisk risk={risk} /> },
];

/** What may go wrong, the gravest first, and who does what about it. */
export function RisksPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  return (
    <Panel
      title="Risks"
      sentence="Probability and impact from 1 to 5; high from 15, medium from 8."
      actions={<EditRisk initiativeId={initiative.id} />}
      flush
    >
      <DataTable
        caption="Risks"
        columns={columns}
        rows={initiative.risks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No risk yet">
            Use “Add a risk”: what may happen, how likely it is, and what you do about it.
          </EmptyState>
        }
      />
    </Panel>
  );
}
