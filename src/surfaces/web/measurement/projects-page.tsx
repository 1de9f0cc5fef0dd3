// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../shell/data-table.tsx';
import { daysText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { ExportLinks } from '../shell/export-links.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import text from '../shell/text.module.css';
import { ChooseMetrics } from './choose-metrics.tsx';
import { type ProjectsReply, projectsQuery, projectsSearch } from './measurement.data.ts';
import classes from './measurement.module.css';
import { projectColumns } from './project-columns.tsx';
import { type ProjectOrder, sortProjects } from './sort-projects.ts';

export function ProjectsPage() {
  const search = projectsSearch(useSearch({ strict: false }));
  return (
    <div>
      <PageHeader
        title="Projects"
        question="How do our projects compare?"
        actions={<ExportLinks path="/measurement/projects/export" filter={{ ...search }} />}
      />
      <Loaded query={useQuery(projectsQuery(search))}>
        {(reply) => <Comparison reply={reply} />}
      </Loaded>
    </div>
  );
}

function Comparison({ reply }: { readonly reply: ProjectsReply }) {
  const [order, setOrder] = useState<ProjectOrder>({ by: 'name', direction: 'ascending' });
  const navigate = useNavigate();
  const { window, metrics, projects, isBehind } = reply;
  const choose = (ids: readonly string[]) => {
    const chosen = ids.length === 0 ? undefined : ids.join(',');
    void navigate({ to: '/measurement/projects', search: { metrics: chosen }, replace: true });
  };
  return (
    <div className={text.stack}>
      <ChooseMetrics shown={metrics.map(({ id }) => id)} onChoose={choose} />
      <Panel
        title="All projects side by side"
        sentence={`${daysText(window)}. A number leads to its rows.${
          isBehind ? ' Some rows are older; what came since is being worked in.' : ''
        }`}
        flush
      >
        <div className={classes.wide}>
          <DataTable
            caption="Projects and their figures"
            columns={projectColumns(metrics, order, setOrder)}
            rows={sortProjects(projects, order)}
            rowKey={({ repositoryId }) => repositoryId}
            empty={<NoProjects />}
          />
        </div>
      </Panel>
    </div>
  );
}

function NoProjects() {
  return (
    <EmptyState
      title="No projects yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      A repository with commits becomes a project when it has been scanned.
    </EmptyState>
  );
}
