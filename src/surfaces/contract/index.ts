// SPDX-License-Identifier: Apache-2.0
// The shapes of every request and reply under /api/v1, once, for http, web and cli.
// Holds no behaviour. OpenAPI, the reference page, validation and the web client's types come from it.
// Begin with the pillar you look for; page.ts and figures.ts hold what they share. A table: some lines for each group of routes.
import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
  Meta,
} from '@orpc/contract';
import { adminContract } from './admin.ts';
import { adoptionsContract } from './adoptions.ts';
import { alertsContract } from './alerts.ts';
import { reviewsContract } from './board-paper.ts';
import { capacityContract } from './capacity.ts';
import { complianceContract } from './compliance.ts';
import { curationsContract } from './curations.ts';
import { dashboardsContract } from './dashboards.ts';
import { decisionsContract } from './decisions.ts';
import { digestsContract } from './digests.ts';
import { executionContract } from './execution.ts';
import { forgesContract } from './forges.ts';
import { frameworksContract } from './frameworks.ts';
import { licensesContract } from './licenses.ts';
import { measurementContract } from './measurement.ts';
import { noticesContract } from './notices.ts';
import { offersContract } from './offers.ts';
import { opportunitiesContract } from './opportunities.ts';
import { peopleContract } from './people.ts';
import { portfolioContract } from './portfolio.ts';
import { productsContract } from './products.ts';
import { radarContract } from './radar.ts';
import { remotesContract } from './remotes.ts';
import { reportsContract } from './reports.ts';
import { sbomsContract } from './sboms.ts';
import { sessionContract } from './session.ts';
import { sourcesContract } from './sources.ts';
import { strategyContract } from './strategy.ts';
import { strategyFilesContract } from './strategy-files.ts';
import { upstreamsContract } from './upstreams.ts';
import { usageContract } from './usage.ts';
import { vulnerabilitiesContract } from './vulnerabilities.ts';
import { waiversContract } from './waivers.ts';
import { whatIfContract } from './what-if.ts';

export const contract = {
  session: sessionContract,
  portfolio: portfolioContract,
  sboms: sbomsContract,
  products: productsContract,
  compliance: complianceContract,
  licenses: licensesContract,
  curations: curationsContract,
  notices: noticesContract,
  sources: sourcesContract,
  usage: usageContract,
  vulnerabilities: vulnerabilitiesContract,
  waivers: waiversContract,
  upstreams: upstreamsContract,
  forges: forgesContract,
  remotes: remotesContract,
  measurement: measurementContract,
  alerts: alertsContract,
  digests: digestsContract,
  dashboards: dashboardsContract,
  reports: reportsContract,
  people: peopleContract,
  strategy: strategyContract,
  reviews: reviewsContract,
  decisions: decisionsContract,
  whatIf: whatIfContract,
  strategyFiles: strategyFilesContract,
  frameworks: frameworksContract,
  execution: executionContract,
  opportunities: opportunitiesContract,
  adoptions: adoptionsContract,
  radar: radarContract,
  capacity: capacityContract,
  offers: offersContract,
  admin: adminContract,
};
export type Contract = typeof contract;
/** What a handler gets, after validation and defaults. */
export type Inputs = {
  [Group in keyof Contract]: {
    [Route in keyof Contract[Group]]: Contract[Group][Route] extends ContractProcedure<
      infer Input,
      AnySchema,
      ErrorMap,
      Meta
    >
      ? InferSchemaOutput<Input>
      : never;
  };
};
/** What a handler gives, before validation. */
export type Outputs = {
  [Group in keyof Contract]: {
    [Route in keyof Contract[Group]]: Contract[Group][Route] extends ContractProcedure<
      AnySchema,
      infer Output,
      ErrorMap,
      Meta
    >
      ? InferSchemaInput<Output>
      : never;
  };
};

export type { JobReply, LogEntryReply } from './admin.ts';
export {
  adoptionStateText,
  costKindText,
  reviewOutcomeText,
  trialOutcomeText,
  verdictText,
  whenText,
} from './adoption-shapes.ts';
export type { AdoptionReply, AdoptionRowReply } from './adoptions.ts';
export type {
  AlertConditionReply,
  AlertDetailReply,
  AlertFilter,
  AlertReply,
  AlertRuleReply,
} from './alerts.ts';
export { alertFilterInput } from './alerts.ts';
export type { BoardPaperReply, ReviewReply } from './board-paper.ts';
export { boardPaper } from './board-paper.ts';
export type {
  ComponentDetailReply,
  ComponentFilter,
  ComponentRowReply,
  FindingFilter,
  FindingRowReply,
  UsageReply,
} from './compliance.ts';
export { componentFilterInput, findingFilterInput } from './compliance.ts';
export type {
  CurationsImportReply,
  DecisionFilter,
  DecisionPreviewReply,
  DecisionReply,
  DecisionsAboutReply,
} from './curations.ts';
export { decisionFilterInput } from './curations.ts';
export type {
  CardReply,
  DashboardReply,
  FilledCardReply,
  FilledDashboardReply,
} from './dashboards.ts';
export type { DecisionLogReply } from './decisions.ts';
export type { DigestBodyReply, DigestPlanReply, DigestReply } from './digests.ts';
export type {
  ActualReply,
  BenefitReply,
  CurrencyTotalReply,
  DeliveriesReply,
  InitiativeDetailReply,
  InitiativeReply,
  PortfolioItemReply,
  RiskReply,
} from './execution.ts';
export type {
  FigureReply,
  FigureRowReply,
  MetricDescriptorReply,
  ReadingReply,
} from './figures.ts';
export type {
  ForgeConnectionReply,
  ForgeFileImportReply,
  ForgeItemReply,
  ForgeOfferReply,
  ForgeReply,
  ForgesReply,
  RepositoryForgeReply,
} from './forges.ts';
export type {
  EvidenceReply,
  ExpiryReply,
  FrameworkDetailReply,
  FrameworkItemReply,
  FrameworkReply,
  ImportedBoardReply,
  UpgradeReply,
} from './frameworks.ts';
export { evidenceWords } from './frameworks.ts';
export type {
  CompatibilityReply,
  DutyReply,
  IdentificationReply,
  LicenseDetailReply,
  LicenseRowReply,
  LimitReply,
  ObligationReply,
  ObligationReportReply,
} from './licenses.ts';
export { useFilterInput } from './licenses.ts';
export type {
  FigureRowsReply,
  KpiReply,
  ProjectDetailReply,
  ProjectRowReply,
} from './measurement.ts';
export type { NoticesReply } from './notices.ts';
export { noticesInput } from './notices.ts';
export type {
  OpportunityDetailReply,
  OpportunityReply,
  UndertakingReply,
} from './opportunities.ts';
export { idInput } from './page.ts';
export type {
  AffiliationImportReply,
  AffiliationReply,
  OrganisationsReply,
  PeopleDecisionReply,
  PeopleFilter,
  PersonDetailReply,
  PersonLinkReply,
  PersonRowReply,
} from './people-shapes.ts';
export type {
  PlacedProblemReply,
  ProblemFilter,
  ProblemReply,
  RepositoryDetailReply,
  RepositoryRowReply,
} from './portfolio.ts';
export { problemFilterInput } from './portfolio.ts';
export type { ProductDetailReply, ProductRowReply } from './products.ts';
export type { BlipReply, RadarReply } from './radar.ts';
export type { AddedRemoteReply, RemoteReply } from './remotes.ts';
export type { ReportReply, ReportScheduleReply } from './reports.ts';
export { reportFormatText } from './reports.ts';
export type { RepositoryObligationsReply } from './repository-obligations.ts';
export type { RoadmapItemReply, RoadmapLaneReply } from './roadmap.ts';
export type {
  ProfileReportReply,
  SbomDifferenceReply,
  SbomDocumentReply,
  SbomImportReply,
} from './sboms.ts';
export type { HomeCardReply, HomeReply, HomeRole, SessionReply } from './session.ts';
export type {
  ClaimReply,
  FindingsReportReply,
  SourceFileFilter,
  SourceFileReply,
  SourcesReply,
} from './sources.ts';
export { sourceFileFilterInput } from './sources.ts';
export type {
  KeyResultReply,
  ObjectiveDetailReply,
  ObjectiveReply,
  ObjectiveTemplateReply,
} from './strategy.ts';
export type { StrategyFileReply, StrategyProblemReply } from './strategy-files.ts';
export type {
  ComponentUpstreamReply,
  RegistriesReply,
  UpstreamProjectReply,
  UpstreamProjectsReply,
} from './upstreams.ts';
export type {
  ComponentGraphReply,
  PlacedUsageReply,
  VersionInUseReply,
  WhereUsedFilter,
} from './usage.ts';
export { whereUsedFilterInput } from './usage.ts';
export { vulnerabilityFilterInput } from './vulnerabilities.ts';
export type {
  AdvisoryImportReply,
  AffectedFindingReply,
  ExposureReply,
  StatementReply,
  VexFormatText,
  VulnerabilityDetailReply,
  VulnerabilityFindingReply,
  VulnerabilityRowReply,
} from './vulnerability-shapes.ts';
export { vexFormatText } from './vulnerability-shapes.ts';
export type { WaiverFilter, WaiverReply } from './waivers.ts';
export { waiverFilterInput } from './waivers.ts';
export type { WhatIfReply } from './what-if.ts';
