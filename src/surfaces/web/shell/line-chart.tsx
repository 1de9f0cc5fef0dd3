// SPDX-License-Identifier: Apache-2.0

import classes from './chart-plot.module.css';
import { ChartPlot, nameStep } from './chart-plot.tsx';
import { heightOf, type Scale, scaleOf } from './chart-scale.ts';
import { countText } from './quantity.ts';
import { type Point, sparklineShape } from './sparkline-shape.ts';

export interface NamedPoint extends Point {
  readonly name: string;
}

interface LineChartProps {
  /** In the order of x. */
  readonly points: readonly NamedPoint[];
  readonly target: number | undefined;
}

/** The course of a figure over time, with its target. What is not known is a gap. */
export function LineChart({ points, target }: LineChartProps) {
  const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (known.length === 0) return null;
  const scale = scaleOf(target === undefined ? known : [...known, target]);
  const first = points[0]?.x ?? 0;
  const span = (points.at(-1)?.x ?? first) - first || 1;
  const placed = points.map((point) => ({ ...point, at: (point.x - first) / span }));
  const step = nameStep(placed.length);
  return (
    <ChartPlot scale={scale} names={placed.filter((_, index) => index % step === 0)}>
      <Lines points={placed} scale={scale} />
      {target !== undefined && (
        <div className={classes.target} style={{ bottom: `${heightOf(target, scale)}%` }}>
          <span>target {countText(target)}</span>
        </div>
      )}
      {placed.map(
        ({ at, name, value }) =>
          value !== undefined && (
            <div
              key={at}
              className={classes.dot}
              style={{ left: `${at * 100}%`, bottom: `${heightOf(value, scale)}%` }}
              title={`${name}: ${countText(value)}`}
            />
          ),
      )}
    </ChartPlot>
  );
}

interface LinesProps {
  readonly points: readonly (NamedPoint & { readonly at: number })[];
  readonly scale: Scale;
}

const WHOLE = { width: 100, height: 100, margin: 0 };

function Lines({ points, scale }: LinesProps) {
  const runs = sparklineShape(points, undefined, WHOLE, scale);
  return (
    <svg
      className={classes.lines}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {runs.areas.map((area) => (
        <path key={area} className={classes.area} d={area} />
      ))}
      {runs.lines.map((line) => (
        <path key={line} className={classes.line} d={line} />
      ))}
    </svg>
  );
}
