// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { MetricDescriptorReply, ProjectRowReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { countOf } from '../shell/quantity.ts';
import { SortHeader } from '../shell/sort-header.tsx';
import { Sparkline } from '../shell/sparkline.tsx';
import text from '../shell/text.module.css';
import { FigureText } from './figure-text.tsx';
import type { ProjectOrder } from './sort-projects.ts';

type SetOrder = (order: ProjectOrder) => void;

/** Name, commits by month, then one column a metric. */
export function projectColumns(
  metrics: readonly MetricDescriptorReply[],
  order: ProjectOrder,
  setOrder: SetOrder,
): readonly Column<ProjectRowReply>[] {
  return [
    { ...sorted('name', 'Project', order, setOrder), cell: ProjectName },
    { id: 'months', header: 'Commits by month', cell: CommitsByMonth },
    ...metrics.map((metric) => ({
      ...sorted(metric.id, metric.name, order, setOrder),
      numeric: true,
      cell: (project: ProjectRowReply) => <FigureLink project={project} metric={metric} />,
    })),
  ];
}

function sorted(by: string, label: string, order: ProjectOrder, setOrder: SetOrder) {
  const direction = order.by === by ? order.direction : 'none';
  // A figure is first sorted with the greatest on top: that is what people look for.
  const first = by === 'name' ? 'ascending' : 'descending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  const next = direction === first ? other : first;
  return {
    id: by,
    sort: direction,
    header: (
      <SortHeader
        label={label}
        direction={direction}
        onSort={() => setOrder({ by, direction: next })}
      />
    ),
  } as const;
}

function ProjectName({ repositoryId, name }: ProjectRowReply) {
  return (
    <Link
      to="/measurement/projects/$id"
      params={{ id: String(repositoryId) }}
      className={text.strong}
    >
      {name}
    </Link>
  );
}

function CommitsByMonth({ commitsByMonth }: ProjectRowReply) {
  const sum = commitsByMonth.reduce((total, { commits }) => total + commits, 0);
  return (
    <Sparkline
      points={commitsByMonth.map(({ commits }, index) => ({ x: index, value: commits }))}
      summary={`${countOf(sum, 'commit')} in ${countOf(commitsByMonth.length, 'month')}`}
    />
  );
}

interface FigureLinkProps {
  readonly project: ProjectRowReply;
  readonly metric: MetricDescriptorReply;
}

function FigureLink({ project: { repositoryId, figures }, metric }: FigureLinkProps) {
  return (
    <Link
      to="/measurement/projects/$id/$metricId"
      params={{ id: String(repositoryId), metricId: metric.id }}
      className={text.figure}
    >
      <FigureText figure={figures[metric.id]} unit={metric.unit} short />
    </Link>
  );
}
