// SPDX-License-Identifier: Apache-2.0
import type { ComponentFact, ContributionDay, MetricFacts, ReleaseTag } from '#engines/metrics';
import { dayOf, type Instant, isBefore, type Principal } from '#model';

/** Where figures get their facts from. Of one repository, or of all where none is named. */
export interface FactsSource {
  /** The whole history; `repository` is the repository's id as text. */
  contributions(principal: Principal, repositoryId?: number): Promise<readonly ContributionDay[]>;
  /** All tags; `repository` as above. */
  releases(principal: Principal, repositoryId?: number): Promise<readonly ReleaseTag[]>;
  /** Those of the latest scan. */
  components(principal: Principal, repositoryId?: number): Promise<readonly ComponentFact[]>;
  /** Those of each repository, by its id; one without any may be left out. */
  componentsByRepository(
    principal: Principal,
  ): Promise<ReadonlyMap<number, readonly ComponentFact[]>>;
}

/** What is known, up to a moment, of one repository or of all. */
export async function loadFacts(
  source: FactsSource,
  principal: Principal,
  until: Instant,
  repositoryId?: number,
): Promise<MetricFacts> {
  const [contributions, releases, components] = await Promise.all([
    source.contributions(principal, repositoryId),
    source.releases(principal, repositoryId),
    source.components(principal, repositoryId),
  ]);
  return factsUntil({ contributions, releases, components }, until);
}

/**
 * The facts without what happened at the moment or later: a clock that runs ahead writes tomorrow's commits, and a
 * figure of the past must not see what came after it. Components have no dates and stay as they are.
 */
export function factsUntil(facts: MetricFacts, until: Instant): MetricFacts {
  const lastDay = dayOf(until);
  const hasBegun = !/T00:00:00(\.0+)?Z$/.test(until);
  return {
    contributions: facts.contributions.filter(
      ({ day }) => day < lastDay || (hasBegun && day === lastDay),
    ),
    releases: facts.releases.filter(({ at }) => isBefore(at, until)),
    components: facts.components,
  };
}
