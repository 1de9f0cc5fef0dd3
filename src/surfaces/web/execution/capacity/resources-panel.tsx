// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import { type Resource, resourcesQuery } from './capacity.data.ts';
import { EditResource } from './edit-resource.tsx';

const columns: readonly Column<Resource>[] = [
  { id: 'name', header: 'Name', cell: ({ name, isGone }) => (isGone ? `${name} (gone)` : name) },
  { id: 'kind', header: 'Kind', cell: ({ kind }) => kind },
  { id: 'unit', header: 'Unit', wideOnly: true, cell: ({ unit }) => unit },
  { id: 'skills', header: 'Skills', wideOnly: true, cell: ({ skills }) => skills.join(', ') },
  {
    id: 'hours',
    header: 'Hours a week',
    cell: ({ hours }) =>
      hours.map(({ start, hoursPerWeek }) => (
        <div key={start}>
          {countText(hoursPerWeek)} from {start}
        </div>
      )),
  },
  {
    id: 'leave',
    header: 'Leave',
    wideOnly: true,
    cell: ({ leave }) =>
      leave.map(({ start, finish, note }) => (
        <div key={start}>
          {start} to {finish} {note}
        </div>
      )),
  },
  { id: 'change', header: 'Change', cell: (resource) => <EditResource resource={resource} /> },
];

/** People and teams with their hours. */
export function ResourcesPanel() {
  return (
    <Panel title="People and teams" flush>
      <Loaded query={useQuery(resourcesQuery)}>
        {({ items }) => (
          <DataTable
            caption="People and teams"
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="No people or teams yet">
                Their hours a week, leave and skills stand here.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
