// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import type { Principal } from '#model';
import { windowEnding } from './calendar.ts';
import { type Comparison, compareProjects, type ProjectsView } from './compare-projects.ts';
import { factsFor } from './facts-for.ts';
import { type FigureView, figureView } from './figure-view.ts';
import type { SheetParts } from './keep-sheets.ts';
import { DEFAULT_WINDOW_DAYS, measure, metricOf } from './measure.ts';

/**
 * As `compareProjects`, over so many days. Sheets are kept for the usual 365 only; for others the facts of each project are
 * read, of which a shorter window needs fewer.
 */
export async function compareOver(
  parts: SheetParts,
  principal: Principal,
  { days, ...comparison }: Comparison & { readonly days: number },
): Promise<ProjectsView> {
  const view = await compareProjects(parts, principal, comparison);
  if (days === DEFAULT_WINDOW_DAYS) return view;
  const { at } = comparison;
  const asked = view.metrics.map(({ id }) => ({ metric: metricOf(id), windowDays: days, at }));
  const projects: ProjectsView['projects'] = [];
  for (const project of view.projects) {
    const { repositoryId } = project;
    const facts = await factsFor(parts.facts, principal, {
      ...{ questions: asked, until: at, repositoryId },
    });
    const figures: Record<string, FigureView> = {};
    for (const question of asked) {
      const { figure } = measure(facts, { ...question, parameters: {} });
      figures[question.metric.id] = figureView(figure);
      // Others wait for an answer as well.
      await setImmediate();
    }
    projects.push({ ...project, figures });
  }
  return { ...view, window: windowEnding(at, days), projects, isBehind: false };
}
