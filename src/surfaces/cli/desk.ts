// SPDX-License-Identifier: Apache-2.0
import type { Sbom, SbomDifference, SbomFormat, SbomReading, SbomVerdict } from '#engines/sbom';
import type { Instant, Problem } from '#model';
import type { AdvisoriesDesk } from './advisories-desk.ts';
import type { CurationsAsked } from './curation-options.ts';
import type { CurationsDesk } from './curations-desk.ts';
import type { Flags } from './flags.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { ImportDesk } from './import-desk.ts';
import type { KpisDesk } from './kpis-desk.ts';
import type { LicenseDesk } from './license-desk.ts';
import type { NoticesDesk } from './notices-desk.ts';
import type { PeopleDesk } from './people-desk.ts';
import type { RegistriesDesk } from './registries-desk.ts';
import type { RepositoryReport } from './report.ts';
import type { ProfileDesk } from './sbom-profile.ts';
import type { SourcesDesk } from './sources-desk.ts';
import type { UsageDesk } from './usage-desk.ts';

/** What the command line asks of the rest of the program; the assembly hands over something that fits. */
export interface Desk
  extends AdvisoriesDesk,
    CurationsDesk,
    IdentifyDesk,
    ImportDesk,
    KpisDesk,
    LicenseDesk,
    NoticesDesk,
    PeopleDesk,
    ProfileDesk,
    RegistriesDesk,
    SourcesDesk,
    UsageDesk {
  readonly version: string;
  /** Looks at repositories without server or database; one report for each, a Problem for a folder that cannot be read. */
  observe(
    folders: readonly string[],
    options: ObserveOptions,
  ): AsyncIterable<RepositoryReport | Problem>;
  sbom(report: RepositoryReport, format: SbomFormat): string;
  validateSbom(text: string): SbomVerdict;
  readSbom(text: string): SbomReading | Problem;
  diffSboms(a: Sbom, b: Sbom): SbomDifference;
  up(options: UpOptions): Promise<void>;
  worker(flags: Flags, signal: AbortSignal): Promise<void>;
  signInLink(flags: Flags): Promise<string>;
  verifyLog(flags: Flags): Promise<readonly LogVerdict[]>;
}

export interface ObserveOptions extends CurationsAsked {
  readonly signal: AbortSignal;
  /** What is worked on now, for a progress line. */
  readonly onStep: (step: string) => void;
  /** Leave out what a command does not show: reading a history takes time. */
  readonly parts: readonly ('inventory' | 'history')[];
  /** Policy as YAML; the starter policy where absent. */
  readonly policyFile?: string | undefined;
  /** Where the window of the figures begins; a year before now where absent. */
  readonly since?: Instant | undefined;
  /** What package registries told, as `registries fetch --cache` or `registries export` wrote it. */
  readonly registryCache?: string | undefined;
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
