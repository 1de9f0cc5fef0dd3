// SPDX-License-Identifier: Apache-2.0
import type { MetricFacts } from '#engines/metrics';
import type { FigureRow, Window } from '#model';
import { type FigureView, figureView } from './figure-view.ts';
import { measure, type Question } from './measure.ts';
import { describeMetric, type MetricDescriptor } from './metric-descriptor.ts';

/** A figure with its definition, its window and the rows it was computed from. */
export interface FigureRows extends FigureView {
  readonly metric: MetricDescriptor;
  readonly window: Window;
  /** The first of them, up to 1,000. */
  readonly rows: FigureRow[];
  readonly totalRows: number;
}

/** More rows than this nobody reads on a page. */
const MOST_ROWS = 1000;

/** The figure computed from the facts, with what stands behind it. */
export function rowsBehind(facts: MetricFacts, question: Question): FigureRows {
  const { window, figure } = measure(facts, question);
  return {
    ...figureView(figure),
    metric: describeMetric(question.metric, question.parameters),
    window,
    rows: figure.rows.slice(0, MOST_ROWS),
    totalRows: figure.rows.length,
  };
}
