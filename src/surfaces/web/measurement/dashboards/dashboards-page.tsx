// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DashboardReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { dashboardsQuery } from './dashboards.data.ts';
import { NewDashboard } from './new-dashboard.tsx';

export function DashboardsPage() {
  return (
    <div>
      <PageHeader
        title="Dashboards"
        question="Which figures do we look at together?"
        actions={<NewDashboard />}
      />
      <Loaded query={useQuery(dashboardsQuery)}>
        {(dashboards) => (
          <Panel title="Mine and those that are shared" flush>
            <DataTable
              caption="Dashboards"
              columns={columns}
              rows={dashboards}
              rowKey={({ id }) => id}
              empty={
                <EmptyState title="No dashboards yet">
                  Begin with a template: a goal, the questions behind it, and the metrics that
                  answer them.
                </EmptyState>
              }
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

const columns: readonly Column<DashboardReply>[] = [
  {
    id: 'name',
    header: 'Dashboard',
    cell: ({ id, name, cards }) => (
      <>
        <Link to="/measurement/dashboards/$id" params={{ id: String(id) }} className={text.strong}>
          {name}
        </Link>
        <div className={text.small}>{countOf(cards.length, 'card')}</div>
      </>
    ),
  },
  { id: 'owner', header: 'Made by', width: '18%', cell: ({ owner }) => owner },
  {
    id: 'shared',
    header: 'Seen by',
    width: '18%',
    cell: ({ isShared }) => (isShared ? 'everybody here' : 'only who made it'),
  },
  { id: 'changed', header: 'Changed', width: '9rem', cell: ({ changedAt }) => dayText(changedAt) },
];
