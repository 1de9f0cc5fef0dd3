// SPDX-License-Identifier: Apache-2.0
import type { AdminRoom } from './admin.ts';
import type { ComplianceRoom } from './compliance.ts';
import type { CurationsRoom } from './curations.ts';
import type { DecisionsRoom } from './decisions.ts';
import type { ExecutionRoom } from './execution.ts';
import type { ForgesRoom } from './forges.ts';
import type { FrameworksRoom } from './frameworks.ts';
import type { HealthRoom } from './health.ts';
import type { LicensesRoom } from './licenses.ts';
import type { MeasurementRoom } from './measurement.ts';
import type { NoticesRoom } from './notices.ts';
import type { OpportunitiesRoom } from './opportunities.ts';
import type { PeopleRoom } from './people.ts';
import type { PortfolioRoom } from './portfolio.ts';
import type { ProductsRoom } from './products.ts';
import type { ReviewsRoom } from './reviews.ts';
import type { SbomFilesRoom } from './sbom-files.ts';
import type { SbomsRoom } from './sboms.ts';
import type { SessionRoom } from './session.ts';
import type { SourcesRoom } from './sources.ts';
import type { StrategyRoom } from './strategy.ts';
import type { StrategyFilesRoom } from './strategy-files.ts';
import type { UpstreamsRoom } from './upstreams.ts';
import type { UsageRoom } from './usage.ts';
import type { VulnerabilitiesRoom } from './vulnerabilities.ts';
import type { WaiversRoom } from './waivers.ts';
import type { WhatIfRoom } from './what-if.ts';

/** What http asks of the rest of the program; the assembly hands over something that fits. */
export interface Rooms {
  readonly session: SessionRoom;
  readonly portfolio: PortfolioRoom;
  readonly sboms: SbomsRoom;
  readonly sbomFiles: SbomFilesRoom;
  readonly products: ProductsRoom;
  readonly compliance: ComplianceRoom;
  readonly licenses: LicensesRoom;
  readonly curations: CurationsRoom;
  readonly notices: NoticesRoom;
  readonly sources: SourcesRoom;
  readonly usage: UsageRoom;
  readonly vulnerabilities: VulnerabilitiesRoom;
  readonly waivers: WaiversRoom;
  readonly upstreams: UpstreamsRoom;
  readonly forges: ForgesRoom;
  readonly measurement: MeasurementRoom;
  readonly people: PeopleRoom;
  readonly strategy: StrategyRoom;
  readonly reviews: ReviewsRoom;
  readonly decisions: DecisionsRoom;
  readonly whatIf: WhatIfRoom;
  readonly strategyFiles: StrategyFilesRoom;
  readonly frameworks: FrameworksRoom;
  readonly execution: ExecutionRoom;
  readonly opportunities: OpportunitiesRoom;
  readonly admin: AdminRoom;
  readonly health: HealthRoom;
}
