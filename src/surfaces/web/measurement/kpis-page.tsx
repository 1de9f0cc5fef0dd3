// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { ExportLinks } from '../shell/export-links.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { AddKpi } from './add-kpi.tsx';
import { BeingMeasured } from './being-measured.tsx';
import { kpiColumns } from './kpi-columns.tsx';
import { keyResultsByKpiQuery, kpisQuery } from './measurement.data.ts';

export function KpisPage() {
  const query = useQuery(kpisQuery);
  const { data: keyResults = {} } = useQuery(keyResultsByKpiQuery);
  return (
    <div>
      <PageHeader
        title="KPIs"
        question="Which numbers do we steer by, and do they keep pace?"
        actions={
          <>
            <AddKpi />
            <ExportLinks path="/measurement/kpis/export" filter={{}} />
          </>
        }
      />
      <BeingMeasured kpis={query.data} />
      <Loaded query={query}>
        {(kpis) => (
          <Panel title="All KPIs" sentence="A number leads to the rows it was computed from." flush>
            <DataTable
              caption="KPIs with target, pace and trend"
              columns={kpiColumns(keyResults)}
              rows={kpis}
              rowKey={({ id }) => id}
              empty={<NoKpis />}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function NoKpis() {
  return (
    <EmptyState
      title="No KPIs yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      The first scan sets up starter KPIs for your objectives. Add repositories to begin.
    </EmptyState>
  );
}
