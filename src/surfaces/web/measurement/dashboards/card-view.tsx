// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { FilledCardReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { quantityText } from '../../shell/quantity.ts';
import { ReadingLine } from '../../shell/reading-line.tsx';
import text from '../../shell/text.module.css';
import { FigureText } from '../figure-text.tsx';
import { projectColumns } from '../project-columns.tsx';
import classes from './dashboards.module.css';

type Of<Kind extends FilledCardReply['kind']> = Extract<FilledCardReply, { readonly kind: Kind }>;

/** What a card shows; a number leads to its rows. */
export function CardView({ card }: { readonly card: FilledCardReply }) {
  if (card.kind === 'text') return <Words text={card.text} />;
  if (card.kind === 'gone')
    return <p className={text.soft}>There is no {card.what} any more: take this card away.</p>;
  if (card.kind === 'kpi') return <KpiCard {...card} />;
  return card.kind === 'metric' ? <MetricCard {...card} /> : <ProjectsCard {...card} />;
}

/** One line is a heading; more are words. */
function Words({ text: words }: { readonly text: string }) {
  if (words.includes('\n')) return <p className={`${text.prose} ${classes.words}`}>{words}</p>;
  return <h2 className={classes.heading}>{words}</h2>;
}

function KpiCard({ kpi }: Of<'kpi'>) {
  const { id, name, scope, unit, target, latest, readings } = kpi;
  return (
    <>
      <Link to="/measurement/kpis/$id" params={{ id: String(id) }} className={text.strong}>
        {name}
      </Link>
      <div className={text.small}>
        {scope}
        {target !== undefined && `, target ${quantityText(target, unit)}`}
      </div>
      <p className={classes.value}>
        <FigureText figure={latest} unit={unit} />
      </p>
      <ReadingLine readings={readings} target={target} unit={unit} />
    </>
  );
}

function MetricCard({ repositoryId, project, metric, figure, readings }: Of<'metric'>) {
  return (
    <>
      <Link
        to="/measurement/projects/$id/$metricId"
        params={{ id: String(repositoryId), metricId: metric.id }}
        className={text.strong}
      >
        {metric.name}
      </Link>
      <div className={text.small}>{project}</div>
      <p className={classes.value}>
        <FigureText figure={figure} unit={metric.unit} />
      </p>
      {readings.length > 0 && (
        <ReadingLine readings={readings} target={undefined} unit={metric.unit} />
      )}
    </>
  );
}

function ProjectsCard({ view: { metrics, projects } }: Of<'projects'>) {
  const order = { by: 'name', direction: 'ascending' } as const;
  return (
    <DataTable
      caption="Projects and their figures"
      columns={projectColumns(metrics, order, () => undefined)}
      rows={projects}
      rowKey={({ repositoryId }) => repositoryId}
    />
  );
}
