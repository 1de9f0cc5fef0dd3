// SPDX-License-Identifier: Apache-2.0
import type { Metric, MetricFacts } from '#engines/metrics';
import type { Instant, Principal, Window } from '#model';
import { AT_A_GLANCE } from './at-a-glance.ts';
import { windowEnding } from './calendar.ts';
import { commitsByMonth, type MonthOfCommits } from './commits-by-month.ts';
import type { FactsSource } from './facts-source.ts';
import { type FigureView, figureView } from './figure-view.ts';
import { DEFAULT_WINDOW_DAYS, metricOf } from './measure.ts';
import { measureRepository } from './measure-repository.ts';
import { describeMetric, type MetricDescriptor } from './metric-descriptor.ts';
import type { NamedRepository } from './project.ts';

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
}

/** What is compared. */
export interface Comparison {
  readonly repositories: readonly NamedRepository[];
  readonly at: Instant;
  /** The few at a glance where nothing is said. */
  readonly metricIds?: readonly string[] | undefined;
}

/** Some metrics of all the repositories, in the order given. What is known is loaded once for all of them. */
export async function compareProjects(
  source: FactsSource,
  principal: Principal,
  { repositories, at, metricIds = AT_A_GLANCE }: Comparison,
): Promise<ProjectsView> {
  const compared = metricIds.map(metricOf);
  const [contributions, releases, components] = await Promise.all([
    source.contributions(principal),
    source.releases(principal),
    source.componentsByRepository(principal),
  ]);
  const days = byRepository(contributions);
  const tags = byRepository(releases);
  const projects = repositories.map((repository) => {
    const key = String(repository.id);
    return projectRow(
      repository,
      { compared, at },
      {
        contributions: days.get(key) ?? [],
        releases: tags.get(key) ?? [],
        components: components.get(repository.id) ?? [],
      },
    );
  });
  return {
    window: windowEnding(at, DEFAULT_WINDOW_DAYS),
    metrics: compared.map((metric) => describeMetric(metric)),
    projects,
  };
}

function projectRow(
  { id, name }: NamedRepository,
  { compared, at }: { readonly compared: readonly Metric[]; readonly at: Instant },
  facts: MetricFacts,
): ProjectRow {
  const { figures } = measureRepository(facts, at, { wanted: compared });
  return {
    repositoryId: id,
    name,
    figures: Object.fromEntries(
      figures.map(({ metric, figure }) => [metric.id, figureView(figure)]),
    ),
    commitsByMonth: commitsByMonth(facts, at),
  };
}

function byRepository<Fact extends { readonly repository: string }>(
  facts: readonly Fact[],
): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = found.get(fact.repository);
    if (known) known.push(fact);
    else found.set(fact.repository, [fact]);
  }
  return found;
}
