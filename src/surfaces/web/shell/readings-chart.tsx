// SPDX-License-Identifier: Apache-2.0
import type { ReadingReply } from '#surfaces/contract';
import { ChartFigure } from './chart-figure.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { dayNumber, dayText, minuteText } from './day.ts';
import { LineChart } from './line-chart.tsx';
import { isShare, quantityText, shareText } from './quantity.ts';
import { readingSummary } from './reading-line.tsx';
import classes from './text.module.css';
import { Unknown } from './unknown.tsx';

interface ReadingsChartProps {
  readonly name: string;
  readonly readings: readonly ReadingReply[];
  readonly target: number | undefined;
  readonly unit: string;
}

/** All readings of a figure; from two on as a chart. */
export function ReadingsChart({ name, readings, target, unit }: ReadingsChartProps) {
  const summary = readingSummary(readings, target, unit);
  if (readings.length < 2) return <p className={classes.soft}>{summary}</p>;
  // Shares are drawn in per cent, as they are said.
  const drawn = (value: number | undefined) =>
    value !== undefined && isShare(unit) ? value * 100 : value;
  const points = readings.map(({ at, value }) => ({
    x: dayNumber(at),
    name: dayText(at),
    value: drawn(value),
  }));
  return (
    <ChartFigure
      summary={isShare(unit) ? `${summary} Drawn in per cent.` : summary}
      picture={<LineChart points={points} target={drawn(target)} />}
      table={
        <DataTable
          caption={`Readings of ${name}`}
          columns={columnsIn(unit)}
          rows={readings}
          rowKey={({ knownAt }, index) => `${knownAt} ${index}`}
        />
      }
    />
  );
}

function columnsIn(unit: string): readonly Column<ReadingReply>[] {
  return [
    { id: 'at', header: 'True of', cell: ({ at }) => minuteText(at) },
    {
      id: 'value',
      header: 'Value',
      numeric: true,
      cell: ({ value }) => (value === undefined ? <Unknown /> : quantityText(value, unit)),
    },
    {
      id: 'coverage',
      header: 'Coverage',
      numeric: true,
      cell: ({ coverage }) => (coverage === undefined ? '' : shareText(coverage)),
    },
    {
      id: 'knownAt',
      header: 'Computed',
      wideOnly: true,
      cell: ({ knownAt }) => minuteText(knownAt),
    },
  ];
}
