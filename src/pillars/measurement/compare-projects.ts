// SPDX-License-Identifier: Apache-2.0
import type { ComponentFact, Metric } from '#engines/metrics';
import type { Instant, Principal, Window } from '#model';
import { AT_A_GLANCE } from './at-a-glance.ts';
import { windowEnding } from './calendar.ts';
import type { MonthOfCommits } from './commits-by-month.ts';
import type { FigureView } from './figure-view.ts';
import { type SheetParts, type SheetRow, shownRows, workedOut } from './keep-sheets.ts';
import { DEFAULT_WINDOW_DAYS, metricOf } from './measure.ts';
import { describeMetric, type MetricDescriptor } from './metric-descriptor.ts';
import type { NamedRepository } from './project.ts';
import { componentFigures, looksAtComponents } from './sheet.ts';

export interface ProjectRow {
  readonly repositoryId: number;
  readonly name: string;
  /** By metric id. */
  readonly figures: Record<string, FigureView>;
  readonly commitsByMonth: MonthOfCommits[];
}

export interface ProjectsView {
  readonly window: Window;
  readonly metrics: MetricDescriptor[];
  readonly projects: ProjectRow[];
  /** Whether some project has news that is not in its row yet. */
  readonly isBehind: boolean;
}

/** What is compared. */
export interface Comparison {
  readonly repositories: readonly NamedRepository[];
  readonly at: Instant;
  /** The few at a glance where nothing is said. */
  readonly metricIds?: readonly string[] | undefined;
}

/** Some metrics of all the repositories, in the order given: of kept sheets where they are up to date. */
export async function compareProjects(
  parts: SheetParts,
  principal: Principal,
  { repositories, at, metricIds = AT_A_GLANCE }: Comparison,
): Promise<ProjectsView> {
  const compared = metricIds.map(metricOf);
  const [kept, components] = await Promise.all([
    shownRows(parts, principal, at),
    compared.some(looksAtComponents) ? parts.facts.componentsByRepository(principal) : NOTHING,
  ]);
  const projects: ProjectRow[] = [];
  for (const repository of repositories) {
    const { id } = repository;
    const sheet = kept.get(id) ?? (await workedOut(parts, principal, id, at));
    const used = componentFigures(components.get(id) ?? [], sheet.at, compared);
    projects.push(projectRow(repository, compared, { ...sheet.figures, ...used }, sheet));
  }
  return {
    window: windowEnding(at, DEFAULT_WINDOW_DAYS),
    metrics: compared.map((metric) => describeMetric(metric)),
    projects,
    isBehind: [...kept.values()].some((row) => row.isBehind),
  };
}

const NOTHING: ReadonlyMap<number, readonly ComponentFact[]> = new Map();

function projectRow(
  { id, name }: NamedRepository,
  compared: readonly Metric[],
  figures: Readonly<Record<string, FigureView>>,
  { commitsByMonth }: SheetRow,
): ProjectRow {
  return {
    repositoryId: id,
    name,
    figures: Object.fromEntries(
      compared.map((metric) => [metric.id, figures[metric.id] ?? { status: 'unknown' }]),
    ),
    commitsByMonth,
  };
}
