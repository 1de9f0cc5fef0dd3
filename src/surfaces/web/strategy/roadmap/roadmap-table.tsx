// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RoadmapItemReply, RoadmapLaneReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { initiativeStateWords, initiativeStatusWords } from '../../shell/words.ts';
import classes from './roadmap.module.css';

interface Line extends RoadmapItemReply {
  readonly objectiveTitle: string | undefined;
  readonly needed: readonly string[];
}

const columns: readonly Column<Line>[] = [
  { id: 'title', header: 'Initiative', cell: Title },
  { id: 'status', header: 'Status', cell: StatusCell },
  { id: 'plan', header: 'Planned', cell: Planned },
  {
    id: 'baseline',
    header: 'First approved',
    wideOnly: true,
    cell: ({ baseline }) =>
      baseline === undefined ? <Unknown>not yet</Unknown> : <Span {...baseline} />,
  },
  {
    id: 'forecast',
    header: 'Forecast finish',
    cell: ({ forecastFinish }) =>
      forecastFinish === undefined ? (
        <Unknown>not available</Unknown>
      ) : (
        <span className={text.whole}>{forecastFinish}</span>
      ),
  },
  { id: 'milestones', header: 'Milestones', wideOnly: true, cell: Milestones },
  { id: 'needs', header: 'Has to wait for', cell: NeedsCell },
];

/** The same as the time line, to be read. */
export function RoadmapTable({ lanes }: { readonly lanes: readonly RoadmapLaneReply[] }) {
  const titles = new Map(
    lanes.flatMap(({ initiatives }) => initiatives.map(({ id, title }) => [id, title] as const)),
  );
  const rows = lanes.flatMap(({ objective, initiatives }) =>
    initiatives.map((item) => ({
      ...item,
      objectiveTitle: objective?.title,
      needed: item.needs.map((id) => titles.get(id) ?? 'one that is cancelled'),
    })),
  );
  return (
    <Panel title="As a table" flush>
      <DataTable caption="Roadmap" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Panel>
  );
}

function Title({ id, title, objectiveTitle }: Line) {
  return (
    <>
      <Link to="/execution/initiatives/$id" params={{ id: String(id) }} className={text.strong}>
        {title}
      </Link>
      <div className={text.small}>{objectiveTitle ?? 'for no objective'}</div>
    </>
  );
}

function StatusCell({ status, state }: Line) {
  return (
    <>
      <Status {...initiativeStatusWords[status]} />
      <div className={text.small}>{initiativeStateWords[state]}</div>
    </>
  );
}

function Planned({ start, finish }: Line) {
  if (start === undefined || finish === undefined) return <Unknown>no plan yet</Unknown>;
  return <Span start={start} finish={finish} />;
}

/** From when to when; no day is parted at its hyphens. */
function Span({ start, finish }: { readonly start: string; readonly finish: string }) {
  return (
    <>
      <span className={text.whole}>{start}</span> to <span className={text.whole}>{finish}</span>
    </>
  );
}

function Milestones({ milestones }: Line) {
  return (
    <ul className={text.plain}>
      {milestones.map(({ id, title, finish, done, isLate }) => (
        <li key={id} className={text.small}>
          {title}, <span className={text.whole}>{finish}</span>, {done}%
          {isLate && <span className={classes.bad}>, late</span>}
        </li>
      ))}
    </ul>
  );
}

function NeedsCell({ needed, misfits }: Line) {
  return (
    <>
      {needed.join(', ')}
      {misfits.map((why) => (
        <div key={why} className={classes.bad}>
          {why}
        </div>
      ))}
    </>
  );
}
