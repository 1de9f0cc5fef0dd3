// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { KeyResultReply, KpiReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { quantityText } from '../shell/quantity.ts';
import { ReadingLine } from '../shell/reading-line.tsx';
import { Status } from '../shell/status.tsx';
import classes from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { paceWords } from '../shell/words.ts';
import { FigureText } from './figure-text.tsx';
import { KpiOutlook } from './kpi-outlook.tsx';

type KeyResults = Readonly<Record<number, KeyResultReply>>;

export function kpiColumns(keyResults: KeyResults): readonly Column<KpiReply>[] {
  return [
    { id: 'name', header: 'KPI', cell: KpiName },
    {
      id: 'value',
      header: 'Now',
      width: '13%',
      cell: ({ latest, unit }) => (
        <strong>
          <FigureText figure={latest} unit={unit} />
        </strong>
      ),
    },
    { id: 'target', header: 'Target', width: '12%', wideOnly: true, cell: KpiTarget },
    {
      id: 'trend',
      header: 'Trend',
      width: '9.5rem',
      wideOnly: true,
      cell: ({ readings, target, unit }) => (
        <ReadingLine readings={readings} target={target} unit={unit} />
      ),
    },
    { id: 'outlook', header: 'Ahead', width: '11rem', wideOnly: true, cell: KpiOutlook },
    { id: 'pace', header: 'Pace', width: '8.5rem', cell: ({ id }) => <Pace of={keyResults[id]} /> },
    { id: 'rows', header: 'Rows', width: '4.5rem', wideOnly: true, cell: RowsLink },
  ];
}

function KpiName({ id, name, scope }: KpiReply) {
  return (
    <>
      <Link to="/measurement/kpis/$id" params={{ id: String(id) }} className={classes.strong}>
        {name}
      </Link>
      <div className={classes.small}>{scope}</div>
    </>
  );
}

function KpiTarget({ target, due, unit }: KpiReply) {
  if (target === undefined) return <Unknown>no target</Unknown>;
  return (
    <>
      {quantityText(target, unit)}
      {due !== undefined && <div className={classes.small}>by {dayText(due)}</div>}
    </>
  );
}

function Pace({ of }: { readonly of: KeyResultReply | undefined }) {
  if (of === undefined) return <Unknown>no key result</Unknown>;
  return <Status {...paceWords[of.pace]} />;
}

function RowsLink({ id, name }: KpiReply) {
  return (
    <Link to="/measurement/kpis/$id" params={{ id: String(id) }} aria-label={`Rows of ${name}`}>
      Rows
    </Link>
  );
}
