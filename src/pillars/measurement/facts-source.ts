// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import type {
  ComponentFact,
  ContributionDay,
  ItemFact,
  Metric,
  MetricFacts,
  ReleaseTag,
} from '#engines/metrics';
import { dayOf, type Instant, isBefore, type Principal } from '#model';

/** Of which repository, of all where none is named, and from which UTC day on every day of work is wanted by itself. */
export interface HistoryScope {
  readonly repositoryId?: number | undefined;
  /** Every day there is, where absent. */
  readonly singleDaysFrom?: string | undefined;
}

/** Where figures get their facts from. Of one repository, or of all where none is named. */
export interface FactsSource {
  /** The whole history but for commits whose dates cannot be true, days before `singleDaysFrom` folded or not; `repository` is the repository's id as text. */
  contributions(principal: Principal, asked: HistoryScope): Promise<readonly ContributionDay[]>;
  /** Commits of one repository whose dates cannot be true at the moment: in no figure, whatever its window. */
  undated(principal: Principal, repositoryId: number, at: Instant): Promise<UndatedCommits>;
  /** All tags; `repository` as above. */
  releases(principal: Principal, repositoryId?: number): Promise<readonly ReleaseTag[]>;
  /** Issues and change requests as forges tell of them now; none where no forge is connected. `repository` as above. */
  items(principal: Principal, repositoryId?: number): Promise<readonly ItemFact[]>;
  /**
   * Of each repository that has a history or a forge, or of one: a text that is another one whenever its contributions,
   * releases or items are; equal texts mean equal facts.
   */
  revisions(principal: Principal, repositoryId?: number): Promise<ReadonlyMap<number, string>>;
  /** Those of the latest scan. */
  components(principal: Principal, repositoryId?: number): Promise<readonly ComponentFact[]>;
  /** Those of each repository, by its id; one without any may be left out. */
  componentsByRepository(
    principal: Principal,
  ): Promise<ReadonlyMap<number, readonly ComponentFact[]>>;
}

/** The source, asked for nothing but what the metrics look at: nobody waits for what no figure is made of. */
export function narrowedTo(source: FactsSource, asked: readonly Metric[]): FactsSource {
  const needs = new Set(asked.flatMap((metric) => metric.needs));
  return {
    ...source,
    contributions: needs.has('contributions') ? source.contributions : nothing,
    releases: needs.has('releases') ? source.releases : nothing,
    components: needs.has('components') ? source.components : nothing,
    items: needs.has('items') ? source.items : nothing,
  };
}

async function nothing(): Promise<readonly never[]> {
  return [];
}

/** Facts of a scope, as they were up to the moment. */
export interface FactsAsked extends HistoryScope {
  readonly until: Instant;
}

/** What was done, without what is used. */
export type HistoryFacts = Omit<MetricFacts, 'components'>;

/** What was done, up to a moment, in one repository or in all. */
export async function loadHistory(
  source: FactsSource,
  principal: Principal,
  { until, ...scope }: FactsAsked,
): Promise<HistoryFacts> {
  const [contributions, releases, items] = await Promise.all([
    source.contributions(principal, scope),
    source.releases(principal, scope.repositoryId),
    source.items(principal, scope.repositoryId),
  ]);
  return historyUntil({ contributions, releases, items }, until);
}

/** What is known, up to a moment, of one repository or of all. */
export async function loadFacts(
  source: FactsSource,
  principal: Principal,
  asked: FactsAsked,
): Promise<MetricFacts> {
  const [history, components] = await Promise.all([
    loadHistory(source, principal, asked),
    source.components(principal, asked.repositoryId),
  ]);
  return { ...history, components };
}

/**
 * The facts without what happened at the moment or later: a clock that runs ahead writes tomorrow's commits, and a
 * figure of the past must not see what came after it. Components have no dates and stay as they are; of issues and change
 * requests a metric itself sees no more than its window's end.
 */
export function factsUntil(facts: MetricFacts, until: Instant): MetricFacts {
  return { ...historyUntil(facts, until), components: facts.components };
}

function historyUntil(
  { contributions, releases, items }: HistoryFacts,
  until: Instant,
): HistoryFacts {
  const lastDay = dayOf(until);
  const hasBegun = !/T00:00:00(\.0+)?Z$/.test(until);
  return {
    contributions: contributions.filter(
      ({ day }) => day < lastDay || (hasBegun && day === lastDay),
    ),
    releases: releases.filter(({ at }) => isBefore(at, until)),
    items,
  };
}
