// SPDX-License-Identifier: Apache-2.0
// What does this number mean, and what is it? One file per metric: its definition, its vectors and its function.
// Never fetches facts, never stores a reading, never judges a number as good or bad.
// To add a metric write its file in the shape of activity/commits.ts and add a line to the list below.
// Begin with metric.ts (what a metric is) and metric-facts.ts (what it may look at).
import { activeDays } from './activity/active-days.ts';
import { activeRepositories } from './activity/active-repositories.ts';
import { actorShares } from './activity/actor-shares.ts';
import { commits } from './activity/commits.ts';
import { commitsByMonth } from './activity/commits-by-month.ts';
import { commitsChange } from './activity/commits-change.ts';
import { daysSinceLastCommit } from './activity/days-since-last-commit.ts';
import { historyAge } from './activity/history-age.ts';
import { longestSilence } from './activity/longest-silence.ts';
import { weekendShare } from './activity/weekend-share.ts';
import { acceptanceRatio } from './change-requests/acceptance-ratio.ts';
import { changeRequestDuration } from './change-requests/change-request-duration.ts';
import { endedCounts } from './change-requests/ended-counts.ts';
import { mergeRates } from './change-requests/merge-rates.ts';
import { selfMergedShare, unreviewedMergeShare } from './change-requests/merges-without.ts';
import { newChangeRequestAuthors } from './change-requests/new-authors.ts';
import { organizationsOffering } from './change-requests/organizations-offering.ts';
import { outsiderShare } from './change-requests/outsider-share.ts';
import { reviewCycles } from './change-requests/review-cycles.ts';
import { reviewDuration } from './change-requests/review-duration.ts';
import { reviewers, reviews } from './change-requests/reviews.ts';
import { timeToMerge } from './change-requests/time-to-merge.ts';
import { dependencies } from './components/dependencies.ts';
import { distinctLicenses } from './components/distinct-licenses.ts';
import { libyears } from './components/libyears.ts';
import { licenseCoverage } from './components/license-coverage.ts';
import { newerReleases } from './components/newer-releases.ts';
import { policyComplianceRate } from './components/policy-compliance-rate.ts';
import { sharedComponents } from './components/shared-components.ts';
import { unresolvedLicenses } from './components/unresolved-licenses.ts';
import { verdictCounts } from './components/verdict-counts.ts';
import { answeredInTime } from './forge-items/answered-in-time.ts';
import { backlogChanges } from './forge-items/backlog-changes.ts';
import { closureRatios } from './forge-items/closure-ratios.ts';
import { itemAuthors } from './forge-items/item-authors.ts';
import { backlogs, itemAges } from './forge-items/open-items.ts';
import { openedItems } from './forge-items/opened-items.ts';
import { responseTimes } from './forge-items/response-times.ts';
import { staleShares } from './forge-items/stale-shares.ts';
import { timesToClose } from './forge-items/times-to-close.ts';
import { unansweredItems } from './forge-items/unanswered-items.ts';
import { issueReopeningRate } from './issues/issue-reopening-rate.ts';
import { issueResolutionDuration } from './issues/issue-resolution-duration.ts';
import { issuesActive } from './issues/issues-active.ts';
import { issuesClosed } from './issues/issues-closed.ts';
import { responseVariants } from './issues/response-variants.ts';
import { largeCommitShare } from './lines/large-commit-share.ts';
import { lineSums } from './lines/line-sums.ts';
import { linesPerCommit } from './lines/lines-per-commit.ts';
import type { Metric } from './metric.ts';
import { elephantFactor } from './organisations/elephant-factor.ts';
import { knownEmployerShare } from './organisations/known-employer-share.ts';
import { newOrganizations } from './organisations/new-organizations.ts';
import { organizationalConcentration } from './organisations/organizational-concentration.ts';
import { organizations } from './organisations/organizations.ts';
import { topOrganizationShare } from './organisations/top-organization-share.ts';
import { absenceVariants } from './people/absence-variants.ts';
import { commitsPerContributor } from './people/commits-per-contributor.ts';
import { contributorAbsenceFactor } from './people/contributor-absence-factor.ts';
import { contributorRetention } from './people/contributor-retention.ts';
import { contributors } from './people/contributors.ts';
import { contributorsChange } from './people/contributors-change.ts';
import { coreContributors } from './people/core-contributors.ts';
import { driftingContributors } from './people/drifting-contributors.ts';
import { episodicContributors } from './people/episodic-contributors.ts';
import { inactiveContributors } from './people/inactive-contributors.ts';
import { newContributors } from './people/new-contributors.ts';
import { newcomerRetention } from './people/newcomer-retention.ts';
import { newcomerShare } from './people/newcomer-share.ts';
import { occasionalContributors } from './people/occasional-contributors.ts';
import { topContributorShare } from './people/top-contributor-share.ts';
import { daysBetweenReleases } from './releases/days-between-releases.ts';
import { daysSinceLastRelease } from './releases/days-since-last-release.ts';
import { prereleases } from './releases/prereleases.ts';
import { releaseFrequency } from './releases/release-frequency.ts';
import { releasesByLevel } from './releases/releases-by-level.ts';

export { earliestOf, type FoldedWork, foldedDays, singleDaysFrom } from './folded-days.ts';
export {
  type Metric,
  type MetricVector,
  type RowLaw,
  type SeriesPoint,
  TOPICS,
  type Topic,
} from './metric.ts';
export type {
  AccountPerson,
  ComponentFact,
  ContributionDay,
  CountedLines,
  ItemFact,
  MetricFacts,
  ReleaseTag,
} from './metric-facts.ts';
export type { Parameter, Parameters, ParameterValue } from './parameter.ts';
export { type ReleaseKind, releaseKind } from './release-kind.ts';

/** Every metric there is, in the order in which lists show them. */
export const metrics: readonly Metric[] = [
  contributors,
  contributorsChange,
  newContributors,
  newcomerShare,
  newcomerRetention,
  contributorRetention,
  driftingContributors,
  inactiveContributors,
  episodicContributors,
  occasionalContributors,
  coreContributors,
  contributorAbsenceFactor,
  ...absenceVariants,
  topContributorShare,
  commitsPerContributor,

  organizations,
  newOrganizations,
  elephantFactor,
  topOrganizationShare,
  organizationalConcentration,
  knownEmployerShare,

  commits,
  commitsByMonth,
  commitsChange,
  activeDays,
  longestSilence,
  daysSinceLastCommit,
  historyAge,
  weekendShare,
  ...actorShares,
  activeRepositories,
  ...lineSums,
  linesPerCommit,
  largeCommitShare,

  ...openedItems,
  issuesActive,
  issuesClosed,
  ...responseTimes,
  ...responseVariants,
  ...answeredInTime,
  ...timesToClose,
  issueResolutionDuration,
  issueReopeningRate,
  ...backlogs,
  ...backlogChanges,
  ...itemAges,
  ...staleShares,
  ...unansweredItems,
  ...closureRatios,
  ...itemAuthors,

  ...endedCounts,
  ...mergeRates,
  acceptanceRatio,
  timeToMerge,
  changeRequestDuration,
  reviewDuration,
  reviewCycles,
  reviews,
  reviewers,
  unreviewedMergeShare,
  selfMergedShare,
  newChangeRequestAuthors,
  outsiderShare,
  organizationsOffering,

  releaseFrequency,
  ...releasesByLevel,
  prereleases,
  daysBetweenReleases,
  daysSinceLastRelease,

  dependencies,
  sharedComponents,
  licenseCoverage,
  unresolvedLicenses,
  distinctLicenses,
  policyComplianceRate,
  ...verdictCounts,
  libyears,
  ...newerReleases,
];

const byId: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id; `undefined` when there is none. */
export function metricById(id: string): Metric | undefined {
  return byId.get(id);
}
