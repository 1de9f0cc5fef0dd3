// SPDX-License-Identifier: Apache-2.0

/** A KPI that every organisation begins with. Unit and direction are the metric's. */
export interface StarterKpi {
  /** What the starter strategy binds its key results to; never changed once published. */
  readonly key: string;
  readonly name: string;
  readonly metricId: string;
  readonly windowDays: number;
  /** Absent where nobody can say what would be good: the KPI is watched. */
  readonly target?: number;
}

const YEAR = 365;
const QUARTER = 91;

/** What an office can see on its first day, from git and lockfiles alone. One more is a row here. */
export const starterKpis: readonly StarterKpi[] = [
  {
    key: 'policy-compliance-rate',
    name: 'Components that the policy allows',
    metricId: 'policy-compliance-rate',
    windowDays: YEAR,
    target: 1,
  },
  {
    key: 'unresolved-licenses',
    name: 'Components whose licence nobody knows',
    metricId: 'unresolved-licenses',
    windowDays: YEAR,
    target: 0,
  },
  {
    key: 'license-coverage',
    name: 'Components with a known licence',
    metricId: 'license-coverage',
    windowDays: YEAR,
    target: 0.98,
  },
  {
    // A year hides this quarter's newcomers behind last year's.
    key: 'new-contributors',
    name: 'New contributors in a quarter',
    metricId: 'new-contributors',
    windowDays: QUARTER,
    target: 3,
  },
  {
    key: 'contributors',
    name: 'Contributors in a year',
    metricId: 'contributors',
    windowDays: YEAR,
    target: 10,
  },
  {
    // Two may leave together, for one employer or one holiday.
    key: 'contributor-absence-factor',
    name: 'People who carry half of the work',
    metricId: 'contributor-absence-factor',
    windowDays: YEAR,
    target: 3,
  },
  {
    key: 'elephant-factor',
    name: 'Organisations that carry half of the work',
    metricId: 'elephant-factor',
    windowDays: YEAR,
    target: 2,
  },
  {
    key: 'release-frequency',
    name: 'Releases in a quarter',
    metricId: 'release-frequency',
    windowDays: QUARTER,
    target: 3,
  },
  {
    key: 'commits-by-month',
    name: 'Commits a month',
    metricId: 'commits-by-month',
    windowDays: YEAR,
  },
];

/** KPIs that come with a template of an objective that asks for them. One more is a row here. */
export const moreKpis: readonly StarterKpi[] = [
  {
    key: 'outdated-components',
    name: 'Components behind their newest release',
    metricId: 'outdated-components',
    windowDays: YEAR,
    target: 0.1,
  },
  {
    key: 'libyears',
    name: 'How old everything in use is, together',
    metricId: 'libyears',
    windowDays: YEAR,
    target: 10,
  },
  {
    key: 'components-to-review',
    name: 'Components that somebody has to look at',
    metricId: 'components-to-review',
    windowDays: YEAR,
    target: 0,
  },
  {
    key: 'forbidden-components',
    name: 'Components that the policy forbids',
    metricId: 'forbidden-components',
    windowDays: YEAR,
    target: 0,
  },
  {
    key: 'organizations',
    name: 'Organisations that contribute in a year',
    metricId: 'organizations',
    windowDays: YEAR,
    target: 5,
  },
];
