// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonDetailReply } from '#surfaces/contract';
import { BarChart } from '../../shell/bar-chart.tsx';
import { ChartFigure } from '../../shell/chart-figure.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import measurement from '../measurement.module.css';
import { Affiliations } from './affiliations.tsx';
import { Identities } from './identities.tsx';
import { personQuery } from './people.data.ts';
import { kindNames } from './people-words.ts';
import { PersonActions } from './person-actions.tsx';

export function PersonPage() {
  const id = useRouteId();
  const query = useQuery(personQuery(id));
  const person = query.data;
  return (
    <div>
      <PageHeader
        title={person === undefined ? 'Person' : person.name || person.email || 'Nobody'}
        question="What did this person do, for whom, and how do we know who it is?"
        above={<Link to="/measurement/people">People</Link>}
        beside={person && <span className={text.soft}>{kindNames[person.kind]}</span>}
        actions={person && <PersonActions person={person} />}
      />
      <Loaded query={query}>{(found) => <Parts person={found} />}</Loaded>
    </div>
  );
}

function Parts({ person }: { readonly person: PersonDetailReply }) {
  return (
    <div className={text.stack}>
      <div className={measurement.charts}>
        <Projects projects={person.projects} />
        <Months months={person.months} />
      </div>
      <Affiliations person={person} />
      <Identities person={person} />
    </div>
  );
}

type Project = PersonDetailReply['projects'][number];

const projectColumns: readonly Column<Project>[] = [
  {
    id: 'name',
    header: 'Project',
    cell: ({ repositoryId, name }) => (
      <Link
        to="/measurement/projects/$id"
        params={{ id: String(repositoryId) }}
        className={text.strong}
      >
        {name}
      </Link>
    ),
  },
  { id: 'first', header: 'First', width: '7rem', wideOnly: true, cell: ({ firstDay }) => firstDay },
  { id: 'last', header: 'Last', width: '7rem', cell: ({ lastDay }) => lastDay },
  {
    id: 'commits',
    header: 'Commits',
    width: '6rem',
    numeric: true,
    cell: ({ commits }) => countText(commits),
  },
];

function Projects({ projects }: Pick<PersonDetailReply, 'projects'>) {
  const commits = projects.reduce((sum, one) => sum + one.commits, 0);
  return (
    <Panel
      title="Activity by project"
      sentence={`${countOf(commits, 'commit')} in ${countOf(projects.length, 'project')}; merges do not count.`}
      flush
    >
      <DataTable
        caption="Activity by project"
        columns={projectColumns}
        rows={projects}
        rowKey={({ repositoryId }) => repositoryId}
        empty={<EmptyState title="No commits">Only what others wrote was committed.</EmptyState>}
      />
    </Panel>
  );
}

type Month = PersonDetailReply['months'][number];

const monthColumns: readonly Column<Month>[] = [
  { id: 'month', header: 'Month', cell: ({ month }) => month },
  { id: 'commits', header: 'Commits', numeric: true, cell: ({ commits }) => countText(commits) },
];

function Months({ months }: Pick<PersonDetailReply, 'months'>) {
  const places = months.map(({ month, commits }) => ({ name: month, values: [commits] }));
  return (
    <Panel title="Newest months with work">
      {months.length > 0 && (
        <ChartFigure
          summary={`${months[0]?.month} to ${months.at(-1)?.month}; months without a commit are left out.`}
          picture={<BarChart series={['Commits']} places={places} />}
          table={
            <DataTable
              caption="Commits by month"
              columns={monthColumns}
              rows={months}
              rowKey={({ month }) => month}
            />
          }
        />
      )}
    </Panel>
  );
}
