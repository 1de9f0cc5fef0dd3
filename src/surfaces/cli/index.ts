// SPDX-License-Identifier: Apache-2.0
// Lanthorn on the command line: one file a command. Thin: it reads arguments, asks the desk, prints.
// Output for programs goes to stdout, progress and problems to stderr; exit codes are 0, 1 and 2.
// It never computes what another surface would compute too. Begin with start-cli.ts and commands.ts; what it asks is desk.ts.
export type {
  AdvisoriesDesk,
  VexImportReport,
  VulnerabilityRequest,
  Vulnerable,
} from './advisories-desk.ts';

export type { AlertsDesk } from './alerts-desk.ts';
export type { BillDesk, LookOptions } from './bill-desk.ts';
export type { CapacityDesk } from './capacity-desk.ts';
export type { CurationsDesk } from './curations-desk.ts';
export type { Desk, LogVerdict, Screen, UpOptions } from './desk.ts';
export type { ExecutionDesk } from './execution-desk.ts';
export type { Flags } from './flags.ts';
export type { ForgeRead, ForgeReport, ForgesDesk } from './forges-desk.ts';
export type { FrameworksDesk } from './frameworks-desk.ts';
export type { IdentifyDesk } from './identify-desk.ts';
export type { ImportDesk, RemovedSbom } from './import-desk.ts';
export type { KpisDesk } from './kpis-desk.ts';
export type { LicenseDesk } from './license-desk.ts';
export type { NoticesDesk, NoticesOptions, NoticesReport } from './notices-desk.ts';
export type {
  OpportunitiesDesk,
  OpportunitiesReport,
  OpportunityOptions,
} from './opportunities-desk.ts';
export type {
  AffiliationsDesk,
  PeopleDesk,
  PeopleOptions,
  PeopleReport,
  ReportAffiliation,
  ReportIdentity,
  ReportPerson,
  ReportSuggestion,
} from './people-desk.ts';
export type { PolicyDesk } from './policy-desk.ts';
export type { RegistriesDesk } from './registries-desk.ts';
export type { FetchedRemote, RemotesDesk } from './remotes-desk.ts';
export type {
  InventoryComponent,
  ReportComponent,
  ReportFigure,
  ReportFinding,
  RepositoryInventory,
  RepositoryReport,
} from './report.ts';
export type { CoveringWaivers, ObserveOptions, ReportDesk } from './report-desk.ts';
export type { ReportsDesk } from './reports-desk.ts';
export type { RolesDesk } from './roles-desk.ts';
export type { ReadSourcesOptions, SourcesDesk, SourcesReport } from './sources-desk.ts';
export { startCli } from './start-cli.ts';
export type { StrategyDesk } from './strategy-desk.ts';
export type { UpstreamsDesk } from './upstreams-desk.ts';
export type { UsageDesk } from './usage-desk.ts';
export type { WaiversDesk } from './waivers-desk.ts';
export type { ExitCode } from './workplace.ts';
