// SPDX-License-Identifier: Apache-2.0
import type { AdvisoriesDesk } from './advisories-desk.ts';
import type { AlertsDesk } from './alerts-desk.ts';
import type { BillDesk } from './bill-desk.ts';
import type { CapacityDesk } from './capacity-desk.ts';
import type { CurationsDesk } from './curations-desk.ts';
import type { ExecutionDesk } from './execution-desk.ts';
import type { Flags } from './flags.ts';
import type { ForgesDesk } from './forges-desk.ts';
import type { FrameworksDesk } from './frameworks-desk.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { ImportDesk } from './import-desk.ts';
import type { KpisDesk } from './kpis-desk.ts';
import type { LicenseDesk } from './license-desk.ts';
import type { NoticesDesk } from './notices-desk.ts';
import type { OpportunitiesDesk } from './opportunities-desk.ts';
import type { AffiliationsDesk, PeopleDesk } from './people-desk.ts';
import type { PolicyDesk } from './policy-desk.ts';
import type { RegistriesDesk } from './registries-desk.ts';
import type { RemotesDesk } from './remotes-desk.ts';
import type { ReportDesk } from './report-desk.ts';
import type { ReportsDesk } from './reports-desk.ts';
import type { RolesDesk } from './roles-desk.ts';
import type { SourcesDesk } from './sources-desk.ts';
import type { StrategyDesk } from './strategy-desk.ts';
import type { UpstreamsDesk } from './upstreams-desk.ts';
import type { UsageDesk } from './usage-desk.ts';
import type { WaiversDesk } from './waivers-desk.ts';

/** What the command line asks of the rest of the program; the assembly hands over something that fits. */
export interface Desk
  extends AdvisoriesDesk,
    AffiliationsDesk,
    AlertsDesk,
    BillDesk,
    CapacityDesk,
    CurationsDesk,
    ExecutionDesk,
    ForgesDesk,
    FrameworksDesk,
    IdentifyDesk,
    ImportDesk,
    KpisDesk,
    LicenseDesk,
    NoticesDesk,
    OpportunitiesDesk,
    PeopleDesk,
    PolicyDesk,
    RegistriesDesk,
    RemotesDesk,
    ReportDesk,
    ReportsDesk,
    RolesDesk,
    SourcesDesk,
    StrategyDesk,
    UpstreamsDesk,
    UsageDesk,
    WaiversDesk {
  up(options: UpOptions): Promise<void>;
  worker(flags: Flags, signal: AbortSignal): Promise<void>;
  signInLink(flags: Flags): Promise<string>;
  verifyLog(flags: Flags): Promise<readonly LogVerdict[]>;
}

export interface UpOptions {
  readonly folders: readonly string[];
  readonly flags: Flags;
  readonly signal: AbortSignal;
  /** Where to write what people read while it runs. */
  readonly screen: Screen;
}

/** A terminal, or a file that the output goes to. */
export interface Screen {
  /** One line that stays. */
  say(line: string): void;
  /** A line that the next one overwrites; nothing where there is no terminal. */
  show(line: string): void;
}

export interface LogVerdict {
  readonly organisation: string;
  readonly entries: number;
  readonly firstBroken?: number | undefined;
}
