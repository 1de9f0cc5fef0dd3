// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ProjectDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { FigureText } from './figure-text.tsx';
import { byTopic } from './topics.ts';

type ProjectFigure = ProjectDetailReply['figures'][number];

/** Every figure of a project, by topic: its name leads to its rows and its definition. */
export function EveryFigure({ project }: { readonly project: ProjectDetailReply }) {
  const { repositoryId, figures, forge } = project;
  // Fifty times "not known" says less than once; see ForgeFigures.
  const shown = forge ? figures : figures.filter(({ metric }) => !metric.needsForge);
  return byTopic(shown, ({ metric }) => metric).map(({ topic, name, items }) => (
    <Panel key={topic} title={name} flush>
      <DataTable
        caption={`Figures: ${name}`}
        columns={columnsFor(repositoryId)}
        rows={items}
        rowKey={({ metric }) => metric.id}
      />
    </Panel>
  ));
}

function columnsFor(repositoryId: number): readonly Column<ProjectFigure>[] {
  return [
    {
      id: 'name',
      header: 'Figure',
      width: '34%',
      cell: ({ metric }) => (
        <Link
          to="/measurement/projects/$id/$metricId"
          params={{ id: String(repositoryId), metricId: metric.id }}
        >
          {metric.name}
        </Link>
      ),
    },
    { id: 'question', header: 'Question', wideOnly: true, cell: ({ metric }) => metric.question },
    {
      id: 'value',
      header: 'Value',
      width: '24%',
      numeric: true,
      cell: (figure) => <FigureText figure={figure} unit={figure.metric.unit} />,
    },
  ];
}
