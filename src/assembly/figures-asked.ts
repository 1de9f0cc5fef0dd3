// SPDX-License-Identifier: Apache-2.0
import { type Metric, metricById } from '#engines/metrics';
import type { Instant, Window } from '#model';
import { repositoryWindow } from '#pillars/measurement';
import type { ObserveOptions } from '#surfaces/cli';

type Asked = Pick<ObserveOptions, 'parts' | 'metrics' | 'lines' | 'since'> & {
  readonly at: Instant;
};

/** What has to be read for the figures that somebody asks for. */
export interface FiguresAsked {
  readonly parts: ObserveOptions['parts'];
  /** The window in which lines are counted; none where nobody asks for lines. */
  readonly linesIn: Window | undefined;
  /** All metrics where absent. */
  readonly wanted: readonly Metric[] | undefined;
}

export function figuresAsked({ parts, metrics: ids, lines, since, at }: Asked): FiguresAsked {
  const named = (ids ?? []).flatMap((id) => metricById(id) ?? []);
  const wanted = named.length === 0 ? undefined : named;
  const countsLines = wanted?.some((metric) => metric.countsLines === true) ?? lines === true;
  return {
    parts: parts.filter((part) => wanted?.some((metric) => needs(metric, part)) ?? true),
    linesIn: countsLines ? repositoryWindow(at, since) : undefined,
    wanted,
  };
}

function needs(metric: Metric, part: ObserveOptions['parts'][number]): boolean {
  const looksAtComponents = metric.needs.includes('components');
  return part === 'inventory'
    ? looksAtComponents
    : metric.needs.some((need) => need !== 'components');
}
