// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './chart-plot.module.css';
import { heightOf, type Scale } from './chart-scale.ts';
import { countText } from './quantity.ts';

interface ChartPlotProps {
  readonly scale: Scale;
  /** Names along the horizontal axis, with their places from 0 to 1. */
  readonly names: readonly { readonly at: number; readonly name: string }[];
  /** How a value on the vertical axis is written; a count where absent. */
  readonly tickText?: (tick: number) => string;
  readonly children: ReactNode;
}

/** Axes and grid of a chart, around its bars or lines. Drawn without measuring, so that it prints and resizes by itself. */
export function ChartPlot({ scale, names, tickText = countText, children }: ChartPlotProps) {
  return (
    <div className={classes.chart}>
      <div className={classes.plot}>
        {scale.ticks.map((tick) => (
          <div key={tick} className={classes.tick} style={{ bottom: `${heightOf(tick, scale)}%` }}>
            <span>{tickText(tick)}</span>
          </div>
        ))}
        {children}
      </div>
      <div className={classes.names}>
        {names.map(({ at, name }) => (
          <span key={name} style={{ left: `${at * 100}%` }} data-end={endOf(at)}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

const MOST_NAMES = 6;
/** Names nearer to an end than this are drawn inwards, so that they are not cut. */
const NEAR = 0.04;

function endOf(at: number): 'left' | 'right' | undefined {
  if (at < NEAR) return 'left';
  return at > 1 - NEAR ? 'right' : undefined;
}

/** Every how many-th name there is room for. */
export function nameStep(count: number): number {
  return Math.ceil(count / MOST_NAMES);
}
