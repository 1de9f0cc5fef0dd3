// SPDX-License-Identifier: Apache-2.0
import { portfolioRiskColumns } from '../../execution/prospects/risk-columns.tsx';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import type { PaperProps } from './paper-props.ts';

/** The gravest risks, with who answers them and how. */
export function PaperRisks({ paper: { risks = [] } }: PaperProps) {
  return (
    <Panel title="Risks" sentence="The gravest first." flush>
      <DataTable
        caption="Risks"
        columns={portfolioRiskColumns}
        rows={risks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No risk is open">
            Risks that are written down with initiatives show here.
          </EmptyState>
        }
      />
    </Panel>
  );
}
