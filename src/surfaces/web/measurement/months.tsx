// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { BarChart } from '../shell/bar-chart.tsx';
import { ChartFigure } from '../shell/chart-figure.tsx';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, countText } from '../shell/quantity.ts';

type Month = ProjectDetailReply['months'][number];
type Count = Exclude<keyof Month, 'month'>;

interface MonthsProps {
  readonly months: readonly Month[];
}

const month: Column<Month> = { id: 'month', header: 'Month', cell: (row) => row.month };

export function Commits({ months }: MonthsProps) {
  if (months.every((row) => row.commits === 0)) {
    return <Panel title="Commits by month">{commitsSummary(months)}</Panel>;
  }
  return (
    <Panel title="Commits by month">
      <ChartFigure
        summary={commitsSummary(months)}
        picture={<BarChart series={['Commits']} places={places(months, ['commits'])} />}
        table={
          <DataTable
            caption="Commits by month"
            columns={[month, numbers('commits', 'Commits')]}
            rows={months}
            rowKey={(row) => row.month}
          />
        }
      />
    </Panel>
  );
}

export function Contributors({ months }: MonthsProps) {
  if (months.every((row) => row.contributors === 0)) {
    return <Panel title="Contributors by month">{contributorsSummary(months)}</Panel>;
  }
  return (
    <Panel title="Contributors by month">
      <ChartFigure
        summary={contributorsSummary(months)}
        picture={
          <BarChart
            series={['Contributors', 'For the first time']}
            places={places(months, ['contributors', 'newContributors'])}
          />
        }
        table={
          <DataTable
            caption="Contributors by month"
            columns={[
              month,
              numbers('contributors', 'Contributors'),
              numbers('newContributors', 'For the first time'),
            ]}
            rows={months}
            rowKey={(row) => row.month}
          />
        }
      />
    </Panel>
  );
}

function numbers(key: Count, header: string): Column<Month> {
  return { id: key, header, numeric: true, cell: (row) => countText(row[key]) };
}

function places(months: readonly Month[], keys: readonly Count[]) {
  return months.map((row) => ({ name: row.month, values: keys.map((key) => row[key]) }));
}

function commitsSummary(months: readonly Month[]): string {
  const total = months.reduce((sum, { commits }) => sum + commits, 0);
  const most = months.reduce<Month | undefined>(
    (best, row) => (best === undefined || row.commits > best.commits ? row : best),
    undefined,
  );
  if (most === undefined || total === 0) return 'No commits in the whole months of this period.';
  return `${countOf(total, 'commit')} in ${countOf(months.length, 'month')}; most in ${most.month}, with ${countText(most.commits)}.`;
}

function contributorsSummary(months: readonly Month[]): string {
  const last = months.at(-1);
  if (last === undefined) return 'No contributors in the whole months of this period.';
  const newcomers = months.reduce((sum, { newContributors }) => sum + newContributors, 0);
  return `${countOf(last.contributors, 'contributor')} in ${last.month}; ${countText(newcomers)} came for the first time in ${countOf(months.length, 'month')}.`;
}
