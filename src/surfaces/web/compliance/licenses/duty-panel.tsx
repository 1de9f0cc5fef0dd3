// SPDX-License-Identifier: Apache-2.0
import type { DutyReply, LicenseDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';

const columns: readonly Column<DutyReply>[] = [
  { id: 'what', header: 'Duty', width: '27%', cell: ({ title }) => title },
  { id: 'when', header: 'When', width: '22%', cell: ({ when }) => when.join(' and ') || 'always' },
  { id: 'where', header: 'Clause', cell: Clause },
  { id: 'proof', header: 'Proof', width: '20%', wideOnly: true, cell: ({ artefact }) => artefact },
];

/** Everything a licence may ask for, whatever the use. */
export function DutyPanel({ duties }: Pick<LicenseDetailReply, 'duties'>) {
  return (
    <Panel title="Every duty, and when it holds" flush>
      <DataTable
        caption="Duties with their conditions"
        columns={columns}
        rows={duties ?? []}
        rowKey={(_, index) => index}
        empty={duties === undefined ? <Unread /> : <None />}
      />
    </Panel>
  );
}

function Clause({ clause, note }: DutyReply) {
  return (
    <>
      {clause}
      {note !== undefined && <div className={text.soft}>{note}</div>}
    </>
  );
}

function Unread() {
  return (
    <EmptyState title="Not in the catalogue">
      Nobody has read this licence for its duties yet. Read its text below.
    </EmptyState>
  );
}

function None() {
  return <EmptyState title="None">The licence asks for nothing, in any use.</EmptyState>;
}
