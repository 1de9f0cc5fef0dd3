// SPDX-License-Identifier: Apache-2.0
import { decimalText, moneyText } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { ChartFigure } from '../shell/chart-figure.tsx';
import plot from '../shell/chart-plot.module.css';
import { ChartPlot, nameStep } from '../shell/chart-plot.tsx';
import { scaleOf } from '../shell/chart-scale.ts';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { dayNumber } from '../shell/day.ts';
import { sparklineShape } from '../shell/sparkline-shape.ts';
import { Unknown } from '../shell/unknown.tsx';
import classes from './execution.module.css';

type CurvePoint = InitiativeDetailReply['curve'][number];

interface Series {
  readonly name: string;
  readonly kind: 'earlier' | 'planned' | 'earned' | 'spent';
  readonly at: (point: CurvePoint) => number | undefined;
}

/** Planned, earned and spent money over time, the curves of older baselines behind. */
export function SCurve({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { curve, currency, baselines } = initiative;
  const older = baselines
    .slice(1)
    .map(({ version }) => version)
    .toReversed();
  const series: readonly Series[] = [
    ...older.map((version, index) => ({
      name: `Planned by baseline ${version}`,
      kind: 'earlier' as const,
      at: ({ earlier }: CurvePoint) => earlier[index],
    })),
    { name: 'Planned (PV)', kind: 'planned', at: ({ pv }) => pv },
    { name: 'Earned (EV)', kind: 'earned', at: ({ ev }) => ev },
    { name: 'Spent (AC)', kind: 'spent', at: ({ ac }) => ac },
  ];
  return (
    <ChartFigure
      summary={summaryOf(initiative)}
      picture={<Picture curve={curve} currency={currency} series={series} />}
      table={
        <DataTable
          caption="Planned, earned and spent by the end of each day"
          columns={columnsIn(currency, series)}
          rows={curve}
          rowKey={({ day }) => day}
        />
      }
    />
  );
}

function summaryOf({ currency, value }: InitiativeDetailReply): string {
  if (value === undefined) return '';
  const say = (amount: number) => moneyText(amount, currency);
  const spent = value.ac === undefined ? 'nothing is booked' : `${say(value.ac)} is spent`;
  return `By now ${say(value.pv)} was to be earned of ${say(value.bac)}, ${say(value.ev)} is earned, and ${spent}.`;
}

interface PictureProps {
  readonly curve: readonly CurvePoint[];
  readonly currency: string;
  readonly series: readonly Series[];
}

const WHOLE = { width: 100, height: 100, margin: 0 };

function Picture({ curve, currency, series }: PictureProps) {
  const amounts = series.flatMap(({ at }) => curve.flatMap((point) => at(point) ?? []));
  const scale = scaleOf([0, ...amounts], 'counts');
  const first = dayNumber(curve[0]?.day ?? '');
  const span = dayNumber(curve.at(-1)?.day ?? '') - first || 1;
  const step = nameStep(curve.length);
  const shortDay = (day: string) => (span > A_YEAR ? day.slice(0, 7) : day.slice(5));
  const names = curve.flatMap(({ day }, index) =>
    index % step === 0 ? [{ at: (dayNumber(day) - first) / span, name: shortDay(day) }] : [],
  );
  return (
    <>
      <div className={classes.legend}>
        {series.map(({ name, kind }) => (
          <span key={name} data-kind={kind}>
            {name}
          </span>
        ))}
      </div>
      <ChartPlot scale={scale} names={names} tickText={(tick) => shortMoneyText(tick, currency)}>
        <svg
          className={plot.lines}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {series.map(({ name, kind, at }) => {
            const points = curve.map((point) => ({ x: dayNumber(point.day), value: at(point) }));
            return sparklineShape(points, undefined, WHOLE, scale).lines.map((line) => (
              <path key={name} className={classes.line} data-kind={kind} d={line} />
            ));
          })}
        </svg>
      </ChartPlot>
    </>
  );
}

/** More than a year is read by months, less by days. */
const A_YEAR = 370;

/** `€10K`: for an axis. */
function shortMoneyText(amount: number, currency: string): string {
  const form = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return form.format(decimalText(amount, currency) as `${number}`);
}

function columnsIn(currency: string, series: readonly Series[]): readonly Column<CurvePoint>[] {
  return [
    { id: 'day', header: 'Day', cell: ({ day }) => day },
    ...series.map(({ name, at }) => ({
      id: name,
      header: name,
      numeric: true,
      cell: (point: CurvePoint) => {
        const amount = at(point);
        return amount === undefined ? <Unknown>not yet</Unknown> : moneyText(amount, currency);
      },
    })),
  ];
}
