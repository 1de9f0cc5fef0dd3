// SPDX-License-Identifier: Apache-2.0

import classes from './chart-plot.module.css';
import { ChartPlot, nameStep } from './chart-plot.tsx';
import { heightOf, scaleOf } from './chart-scale.ts';
import { countText } from './quantity.ts';

interface BarChartProps {
  /** One or two names; each place has as many values. */
  readonly series: readonly string[];
  readonly places: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Counts side by side, such as commits by month. The axis begins at 0: a bar is read by its length. */
export function BarChart({ series, places }: BarChartProps) {
  const scale = scaleOf([0, ...places.flatMap(({ values }) => values)], 'counts');
  const step = nameStep(places.length);
  const names = places.flatMap(({ name }, index) =>
    index % step === 0 ? [{ at: (index + 0.5) / places.length, name }] : [],
  );
  return (
    <>
      {series.length > 1 && (
        <div className={classes.legend}>
          {series.map((name, index) => (
            <span key={name} data-second={index > 0 || undefined}>
              {name}
            </span>
          ))}
        </div>
      )}
      <ChartPlot scale={scale} names={names}>
        <div className={classes.bars}>
          {places.map(({ name, values }) => (
            <div key={name} className={classes.place} title={titleOf(name, series, values)}>
              {series.map((seriesName, index) => (
                <div
                  key={seriesName}
                  className={classes.bar}
                  data-second={index > 0 || undefined}
                  style={{ height: `${heightOf(values[index] ?? 0, scale)}%` }}
                />
              ))}
            </div>
          ))}
        </div>
      </ChartPlot>
    </>
  );
}

function titleOf(name: string, series: readonly string[], values: readonly number[]): string {
  const said = series.map(
    (title, index) => `${title.toLowerCase()} ${countText(values[index] ?? 0)}`,
  );
  return `${name}: ${said.join(', ')}`;
}
