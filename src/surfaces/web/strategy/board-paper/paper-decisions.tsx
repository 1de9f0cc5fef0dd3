// SPDX-License-Identifier: Apache-2.0
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { decisionColumns } from '../decisions/decision-columns.tsx';
import type { PaperProps } from './paper-props.ts';

/** What was decided since the review before, with reasons. */
export function PaperDecisions({ paper: { decisions = [], before } }: PaperProps) {
  const since = before === undefined ? 'In the last 90 days.' : `Since “${before.title}”.`;
  return (
    <Panel title="Decisions made" sentence={since} flush>
      <DataTable
        caption="Decisions made"
        columns={decisionColumns}
        rows={decisions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="None">What is written down under Decisions shows here.</EmptyState>
        }
      />
    </Panel>
  );
}
