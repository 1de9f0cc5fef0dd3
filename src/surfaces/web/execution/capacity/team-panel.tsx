// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { capacityQuery, type Team, teamQuery } from './capacity.data.ts';
import { Clashes } from './clashes.tsx';
import { EditTeam } from './edit-team.tsx';
import { hoursText } from './heat-table.tsx';

type Member = Team['members'][number];

const columns: readonly Column<Member>[] = [
  { id: 'name', header: 'Who', cell: ({ name }) => name },
  { id: 'role', header: 'Does what', cell: ({ role }) => role },
  { id: 'hours', header: 'Hours', numeric: true, cell: ({ hours }) => hoursText(hours) },
  {
    id: 'days',
    header: 'When',
    cell: ({ start, finish }) =>
      start === undefined ? 'as long as the plan' : `${start} to ${finish}`,
  },
];

/** Who works on the initiative and how much, and who of them is over-booked in the coming months. */
export function TeamPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const team = useQuery(teamQuery(initiative.id));
  return (
    <Panel
      title="Team"
      sentence={team.data && sentenceOf(team.data.members)}
      actions={team.data && <EditTeam team={team.data} />}
      flush
    >
      <Loaded query={team}>
        {({ members }) => (
          <DataTable
            caption="Team"
            columns={columns}
            rows={members}
            rowKey={(_, index) => index}
            empty={
              <EmptyState title="Nobody is planned yet">
                Use “Change the team”: who works on it, and how many hours in all.
              </EmptyState>
            }
          />
        )}
      </Loaded>
      {team.data !== undefined && team.data.members.length > 0 && <OverBooked id={initiative.id} />}
    </Panel>
  );
}

function sentenceOf(members: readonly Member[]): string {
  const all = members.reduce((sum, { hours }) => sum + hours, 0);
  return `${hoursText(all)} planned in all; hours are no money, and no part of the baseline.`;
}

/** Those clashes of the next twelve months that this initiative takes part in. */
function OverBooked({ id }: { readonly id: number }) {
  const { data } = useQuery(capacityQuery({ by: 'month' }));
  const own = (data?.clashes ?? []).filter(({ initiatives }) =>
    initiatives.some(({ initiativeId }) => initiativeId === id),
  );
  return own.length === 0 ? null : <OwnClashes clashes={own} />;
}

function OwnClashes({ clashes }: Parameters<typeof Clashes>[0]) {
  return (
    <div style={{ padding: '1rem 1.125rem' }}>
      <Clashes clashes={clashes} />
    </div>
  );
}
