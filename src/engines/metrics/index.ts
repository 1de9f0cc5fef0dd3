// SPDX-License-Identifier: Apache-2.0
// What does this number mean, and what is it? One file per metric: its definition, its vectors and its function.
// Never fetches facts, never stores a reading, never judges a number as good or bad.
// To add a metric write its file in the shape of commits.ts and add a line to the list below.
// Begin with metric.ts (what a metric is) and metric-facts.ts (what it may look at).
import { commits } from './commits.ts';
import { commitsByMonth } from './commits-by-month.ts';
import { contributorAbsenceFactor } from './contributor-absence-factor.ts';
import { contributors } from './contributors.ts';
import { elephantFactor } from './elephant-factor.ts';
import { libyears } from './libyears.ts';
import { licenseCoverage } from './license-coverage.ts';
import type { Metric } from './metric.ts';
import { newContributors } from './new-contributors.ts';
import { policyComplianceRate } from './policy-compliance-rate.ts';
import { releaseFrequency } from './release-frequency.ts';
import { unresolvedLicenses } from './unresolved-licenses.ts';

export type { Metric, MetricVector, RowLaw, SeriesPoint } from './metric.ts';
export type { ComponentFact, ContributionDay, MetricFacts, ReleaseTag } from './metric-facts.ts';
export type { Parameter, Parameters, ParameterValue } from './parameter.ts';
export { type ReleaseKind, releaseKind } from './release-kind.ts';

/** Every metric there is, in the order in which lists show them. */
export const metrics: readonly Metric[] = [
  contributors,
  newContributors,
  contributorAbsenceFactor,
  elephantFactor,
  commits,
  commitsByMonth,
  releaseFrequency,
  licenseCoverage,
  unresolvedLicenses,
  policyComplianceRate,
  libyears,
];

const byId: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of that id; `undefined` when there is none. */
export function metricById(id: string): Metric | undefined {
  return byId.get(id);
}
