// SPDX-License-Identifier: Apache-2.0
import type { Sbom, SbomDifference, SbomFormat, SbomReading, SbomVerdict } from '#engines/sbom';
import type {
  DependencyEdge,
  Evidence,
  FigureStatus,
  Instant,
  Origin,
  Problem,
  Scope,
  Window,
} from '#model';
import type { Severity, Verdict } from '#pillars/compliance';
import type { Flags } from './flags.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { LicenseDesk } from './license-desk.ts';
import type { ProfileDesk } from './sbom-profile.ts';
import type { UsageDesk } from './usage-desk.ts';

/** What the command line asks of the rest of the program; the assembly hands over something that fits. */
export interface Desk extends IdentifyDesk, LicenseDesk, ProfileDesk, UsageDesk {
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

export interface ObserveOptions {
  readonly signal: AbortSignal;
  /** What is worked on now, for a progress line. */
  readonly onStep: (step: string) => void;
  /** Leave out what a command does not show: reading a history takes time. */
  readonly parts: readonly ('inventory' | 'history')[];
  /** Policy as YAML; the starter policy where absent. */
  readonly policyFile?: string | undefined;
}

export interface RepositoryReport {
  readonly repository: { readonly name: string; readonly path: string; readonly kind: string };
  /** `empty`: no commit yet. `problem`: it could not be read; `problems` says why. */
  readonly state: 'scanned' | 'empty' | 'problem';
  readonly commit?: string | undefined;
  readonly committedAt?: Instant | undefined;
  readonly branch?: string | undefined;
  readonly license?: string | undefined;
  readonly components: readonly ReportComponent[];
  readonly edges: readonly DependencyEdge[];
  readonly findings: readonly ReportFinding[];
  readonly history?:
    | { readonly commits: number; readonly merges: number; readonly releases: number }
    | undefined;
  readonly window: Window;
  readonly figures: readonly ReportFigure[];
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}

export interface ReportComponent {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly range?: string | undefined;
  readonly scope: Scope;
  readonly direct?: boolean | undefined;
  readonly origin: Origin;
  readonly license?: string | undefined;
  readonly declaredLicense?: string | undefined;
  readonly integrity?: string | undefined;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly via: readonly string[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly evidence: Evidence;
  readonly via: readonly string[];
  readonly message: string;
  readonly howToFix: string;
}

export interface ReportFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value?: number | undefined;
  readonly status: FigureStatus;
  readonly coverage?: number | undefined;
  readonly note?: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
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
