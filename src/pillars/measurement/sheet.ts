// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import {
  type ComponentFact,
  earliestOf,
  type Metric,
  metrics,
  singleDaysFrom,
} from '#engines/metrics';
import type { Instant } from '#model';
import { commitsByMonth, courseWindow, type MonthOfCommits } from './commits-by-month.ts';
import type { HistoryFacts } from './facts-source.ts';
import { type FigureView, figureView } from './figure-view.ts';
import { measureRepository, repositoryWindow } from './measure-repository.ts';
import { type HistoryOfProject, historyOfProject } from './project-history.ts';

/**
 * What a repository's history comes to at a moment: every figure and course that its page and the table of all projects
 * show. Figures of components are not in it; they are few facts, and change by decisions that are taken elsewhere.
 */
export interface Sheet {
  readonly at: Instant;
  /** By metric id. */
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly commitsByMonth: MonthOfCommits[];
  readonly page: HistoryOfProject;
}

/** Metrics that a history is asked, and those that components are. None looks at both. */
export function looksAtComponents({ needs }: Metric): boolean {
  return needs.includes('components');
}

export function sheetOf(history: HistoryFacts, undated: UndatedCommits, at: Instant): Sheet {
  const facts = { ...history, components: [] };
  const wanted = metrics.filter((metric) => !looksAtComponents(metric));
  const { figures } = measureRepository(facts, at, { wanted });
  return {
    at,
    figures: Object.fromEntries(
      figures.map(({ metric, figure }) => [metric.id, figureView(figure)]),
    ),
    commitsByMonth: commitsByMonth(facts, at),
    page: { ...historyOfProject(facts, at), ...(undated.commits > 0 && { undated }) },
  };
}

/** The first day from which on the history has to name each day by itself: a year, the months, and what is compared with. */
export function singleDaysForSheet(at: Instant): string {
  const windows = [repositoryWindow(at), courseWindow(at)];
  return earliestOf(
    metrics.flatMap((metric) => windows.map((window) => singleDaysFrom(metric, window))),
  );
}

/** The figures of components, by metric id; those of the metrics asked for that look at them. */
export function componentFigures(
  components: readonly ComponentFact[],
  at: Instant,
  asked: readonly Metric[] = metrics,
): Readonly<Record<string, FigureView>> {
  const facts = { contributions: [], releases: [], components, items: [] };
  const { figures } = measureRepository(facts, at, { wanted: asked.filter(looksAtComponents) });
  return Object.fromEntries(figures.map(({ metric, figure }) => [metric.id, figureView(figure)]));
}
