// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { BarChart } from '../shell/bar-chart.tsx';
import { ChartFigure } from '../shell/chart-figure.tsx';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, countText } from '../shell/quantity.ts';

type Forge = NonNullable<ProjectDetailReply['forge']>;
type Open = Forge['open'][number];

interface Counted {
  readonly name: string;
  readonly issues: number;
  readonly changeRequests: number;
}

/** Its name is short, for under a bar. */
interface Group extends Counted {
  readonly said: string;
}

const SERIES = ['Issues', 'Change requests'];

/** How soon people heard from somebody, and who waits still. */
export function Responses({ forge }: { readonly forge: Forge }) {
  const groups = groupsOf(forge);
  return (
    <Panel title="First responses">
      <ChartFigure
        summary={responsesSummary(forge)}
        picture={<BarChart series={SERIES} places={groups.map(placeOf)} />}
        table={
          <DataTable
            caption="First responses by how long they took"
            columns={[
              { id: 'name', header: 'Response', cell: ({ said }) => said },
              ...countColumns<Group>(),
            ]}
            rows={groups}
            rowKey={({ name }) => name}
          />
        }
      />
    </Panel>
  );
}

/** How many were open from month to month. */
export function Backlog({ open }: Pick<Forge, 'open'>) {
  const last = open.at(-1);
  if (last === undefined)
    return <Panel title="Open at the end of the month">Not a month yet.</Panel>;
  const summary = `${countOf(last.issues, 'issue')} and ${countOf(last.changeRequests, 'change request')} open at the end of ${last.month}.`;
  return (
    <Panel title="Open at the end of the month">
      <ChartFigure
        summary={summary}
        picture={
          <BarChart
            series={SERIES}
            places={open.map((row) => placeOf({ ...row, name: row.month }))}
          />
        }
        table={
          <DataTable
            caption="Open at the end of the month"
            columns={[
              { id: 'month', header: 'Month', cell: ({ month }) => month },
              ...countColumns<Open>(),
            ]}
            rows={open}
            rowKey={({ month }) => month}
          />
        }
      />
    </Panel>
  );
}

function countColumns<Row extends Omit<Counted, 'name'>>(): readonly Column<Row>[] {
  return [
    { id: 'issues', header: 'Issues', numeric: true, cell: ({ issues }) => countText(issues) },
    {
      id: 'changeRequests',
      header: 'Change requests',
      numeric: true,
      cell: ({ changeRequests }) => countText(changeRequests),
    },
  ];
}

function groupsOf({ responses, waiting }: Forge): readonly Group[] {
  const groups = responses.map(({ upToHours, ...counts }) => ({
    ...namesOf(upToHours),
    ...counts,
  }));
  return [...groups, { name: 'None yet', said: 'None yet', ...waiting }];
}

function namesOf(upToHours: number | undefined): Pick<Group, 'name' | 'said'> {
  if (upToHours === undefined) return { name: 'Later', said: 'Later' };
  const name = upToHours < 48 ? countOf(upToHours, 'hour') : countOf(upToHours / 24, 'day');
  return { name, said: `Within ${name}` };
}

function placeOf({ name, issues, changeRequests }: Counted) {
  return { name, values: [issues, changeRequests] };
}

function responsesSummary({ responses, waiting }: Forge): string {
  const total = (of: 'issues' | 'changeRequests') =>
    responses.reduce((sum, group) => sum + group[of], 0);
  const all = [total('issues') + waiting.issues, total('changeRequests') + waiting.changeRequests];
  return `Of ${countOf(all[0] ?? 0, 'issue')} opened in this period ${countText(total('issues'))} had a first response; of ${countOf(all[1] ?? 0, 'change request')}, ${countText(total('changeRequests'))}.`;
}
