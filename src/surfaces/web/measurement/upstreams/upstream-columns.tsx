// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { MetricDescriptorReply, UpstreamProjectReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { countOf } from '../../shell/quantity.ts';
import { Sparkline } from '../../shell/sparkline.tsx';
import text from '../../shell/text.module.css';
import { FigureText } from '../figure-text.tsx';
import { HowToMeasure } from './how-to-measure.tsx';

/** Name, how much of us stands on it, how it is measured, commits by month, then one column a metric. */
export function upstreamColumns(
  metrics: readonly MetricDescriptorReply[],
): readonly Column<UpstreamProjectReply>[] {
  return [
    { id: 'name', header: 'Project', cell: Name },
    { id: 'use', header: 'Used by', cell: Use },
    { id: 'state', header: 'Measured', cell: HowToMeasure },
    { id: 'months', header: 'Commits by month', cell: Months },
    ...metrics.map((metric) => ({
      id: metric.id,
      header: metric.name,
      numeric: true,
      cell: (project: UpstreamProjectReply) => <FigureOf project={project} metric={metric} />,
    })),
  ];
}

function Name({ name, clone, state, packages, packageCount }: UpstreamProjectReply) {
  const some = packages.slice(0, 3).join(', ');
  return (
    <>
      {clone !== undefined && state === 'measured' ? (
        <Link
          to="/measurement/projects/$id"
          params={{ id: String(clone.repositoryId) }}
          className={text.strong}
        >
          {name}
        </Link>
      ) : (
        <span className={text.strong}>{name}</span>
      )}
      <div className={text.small}>
        {packageCount > 3 ? `${some} and ${packageCount - 3} more` : some}
      </div>
    </>
  );
}

function Use({ repositories, directly, latestAt }: UpstreamProjectReply) {
  return (
    <>
      {countOf(repositories, 'repository', 'repositories')}
      <div className={text.small}>
        {directly} directly{latestAt !== undefined && `; released ${dayText(latestAt)}`}
      </div>
    </>
  );
}

function Months({ commitsByMonth }: UpstreamProjectReply) {
  if (commitsByMonth.length === 0) return null;
  const sum = commitsByMonth.reduce((total, { commits }) => total + commits, 0);
  return (
    <Sparkline
      points={commitsByMonth.map(({ commits }, index) => ({ x: index, value: commits }))}
      summary={`${countOf(sum, 'commit')} in ${countOf(commitsByMonth.length, 'month')}`}
    />
  );
}

interface FigureProps {
  readonly project: UpstreamProjectReply;
  readonly metric: MetricDescriptorReply;
}

function FigureOf({ project: { clone, state, figures }, metric }: FigureProps) {
  if (clone === undefined || state !== 'measured') return <span aria-hidden="true">–</span>;
  return (
    <Link
      to="/measurement/projects/$id/$metricId"
      params={{ id: String(clone.repositoryId), metricId: metric.id }}
      className={text.figure}
    >
      <FigureText figure={figures[metric.id]} unit={metric.unit} short />
    </Link>
  );
}
