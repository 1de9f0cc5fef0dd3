// SPDX-License-Identifier: Apache-2.0
import { decimalText, moneyText } from '#model';
import { ChartFigure } from '../../shell/chart-figure.tsx';
import plot from '../../shell/chart-plot.module.css';
import { ChartPlot } from '../../shell/chart-plot.tsx';
import { scaleOf } from '../../shell/chart-scale.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { sparklineShape } from '../../shell/sparkline-shape.ts';
import classes from './adoption.module.css';
import type { AdoptionProps, CostOptionReply } from './adoption-words.ts';

/** More lines than that nobody tells apart: those that cost least. */
const MOST_LINES = 5;

/** What each way has cost by the end of each month. */
export function CostChart({ adoption: { costs, currency } }: AdoptionProps) {
  const priced = costs.options.filter(({ total }) => total !== undefined);
  const [staying, ...candidates] = priced;
  const cheapest = candidates.toSorted((a, b) => (a.total ?? 0) - (b.total ?? 0));
  const shown = staying === undefined ? [] : [staying, ...cheapest].slice(0, MOST_LINES);
  const years = Array.from({ length: costs.years }, (_, year) => year);
  return (
    <ChartFigure
      summary={summaryOf(shown, currency)}
      picture={<Picture options={shown} currency={currency} />}
      table={
        <DataTable
          caption="Cost by the end of each year, added up"
          columns={columnsIn(shown, currency)}
          rows={years}
          rowKey={(year) => year}
        />
      }
    />
  );
}

function summaryOf(options: readonly CostOptionReply[], currency: string): string {
  const parts = options.map(({ name, total = 0 }) => `${name} ${moneyText(total, currency)}`);
  return `Added up by the end of the third year: ${parts.join(', ')}.`;
}

interface PictureProps {
  readonly options: readonly CostOptionReply[];
  readonly currency: string;
}

const WHOLE = { width: 100, height: 100, margin: 0 };
const NAMES = [
  { at: 0, name: 'start' },
  { at: 1 / 3, name: 'year 1' },
  { at: 2 / 3, name: 'year 2' },
  { at: 1, name: 'year 3' },
];

function Picture({ options, currency }: PictureProps) {
  const scale = scaleOf([0, ...options.flatMap(({ byMonth }) => byMonth)], 'counts');
  return (
    <div className={classes.costs}>
      <div className={classes.legend}>
        {options.map(({ name }, place) => (
          <span key={name}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <path className={classes.series} data-series={place} d="M0 4 H28" />
            </svg>
            {name}
          </span>
        ))}
      </div>
      <ChartPlot scale={scale} names={NAMES} tickText={(tick) => shortMoneyText(tick, currency)}>
        <svg
          className={plot.lines}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {options.map(({ name, byMonth }, place) => {
            const points = [0, ...byMonth].map((value, x) => ({ x, value }));
            return sparklineShape(points, undefined, WHOLE, scale).lines.map((line) => (
              <path key={name} className={classes.series} data-series={place} d={line} />
            ));
          })}
        </svg>
      </ChartPlot>
    </div>
  );
}

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

function columnsIn(
  options: readonly CostOptionReply[],
  currency: string,
): readonly Column<number>[] {
  return [
    { id: 'year', header: 'By the end of', cell: (year) => `year ${year + 1}` },
    ...options.map(({ name, byMonth }) => ({
      id: name,
      header: name,
      numeric: true,
      cell: (year: number) => moneyText(byMonth[year * 12 + 11] ?? 0, currency),
    })),
  ];
}
