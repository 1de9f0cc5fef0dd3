// SPDX-License-Identifier: Apache-2.0
// What our figures are, and whether they reach what we want: KPIs with their readings, projects side by side, and the
// rows behind every number. Each figure comes from one function (measure-repository.ts, take-readings.ts and
// kpi-evidence.ts all call `measure`), so that no two pages disagree.
// Never observes anything itself and never changes a stored reading: facts are handed over, a correction is a new row.
// Begin with facts-source.ts (what it asks for) and take-readings.ts (what a scan calls).
export {
  type Alert,
  type AlertFilter,
  type AlertSeverity,
  type AlertState,
  type Alerts,
  type Condition,
  openAlerts,
  type QuietTime,
  type RuleView,
  type RuleWords,
} from './alerts/index.ts';
export type { ProjectRow, ProjectsView } from './compare-projects.ts';
export {
  type Card,
  type Dashboard,
  type Dashboards,
  type FilledCard,
  type FilledDashboard,
  openDashboards,
} from './dashboards/index.ts';
export {
  type Digest,
  type DigestPlan,
  type Digests,
  digestKeyPurpose,
  type FeedOfDigests,
  openDigests,
  type PlanWords,
  type SendDigest,
} from './digests/index.ts';
export type { FactsSource } from './facts-source.ts';
export type { FigureView } from './figure-view.ts';
export type { WorkOutSheet } from './keep-sheets.ts';
export type { KpiWithEvidence } from './kpi-evidence.ts';
export type { KpiView } from './kpi-view.ts';
export type {
  MeasuredFigure,
  MeasuringOptions,
  RepositoryMeasurement,
} from './measure-repository.ts';
export { measureRepository, repositoryWindow } from './measure-repository.ts';
export type { MetricDescriptor } from './metric-descriptor.ts';
export type { Measurement, MeasurementParts } from './open-measurement.ts';
export { openMeasurement } from './open-measurement.ts';
export { openMetricsOf } from './open-metrics.ts';
export type { NamedRepository, ProjectView } from './project.ts';
export { type NewReport, openReports, type Reports } from './reports/index.ts';
export type { FigureRows } from './rows-behind.ts';
export type { TakenReadings } from './take-readings.ts';
