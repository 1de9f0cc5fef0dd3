// SPDX-License-Identifier: Apache-2.0
import type { VexFormat } from '#engines/vex';
import type { Instant, Problem } from '#model';
import type { Flags } from './flags.ts';
import type { ReportFinding } from './report.ts';

/** What the command line asks about advisories and what is said of them. */
export interface AdvisoriesDesk {
  /** Into the database, and matched at once. */
  importAdvisories(flags: Flags, request: AdvisoryRequest): Promise<AdvisoryImportReport>;
  advisoryStock(flags: Flags): Promise<AdvisoryStockReport>;
  importVex(flags: Flags, request: VexRequest): Promise<VexImportReport>;
  /** Result: the text of the document. */
  exportVex(flags: Flags, request: VexExportRequest): Promise<string>;
}

export interface AdvisoryRequest {
  /** Folders, zip archives and files. */
  readonly paths: readonly string[];
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

export interface AdvisoryImportReport {
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly outdated: number;
  readonly withdrawn: number;
  readonly problems: number;
  /** The first of them. */
  readonly problemList: readonly Problem[];
  /** What matching what is in use changed. */
  readonly matched: {
    readonly components: number;
    readonly opened: number;
    readonly returned: number;
    readonly gone: number;
  };
}

export interface AdvisoryStockReport {
  readonly advisories: number;
  readonly withdrawn: number;
  readonly importedAt?: Instant | undefined;
  readonly newestRecord?: string | undefined;
}

export interface VulnerabilityRequest extends AdvisoryRequest {
  /** Files of VEX documents. */
  readonly vex: readonly string[];
  /** Its rules of the kind `vulnerability` say which count; where it has none, or no file is given, all do, by their rating. */
  readonly policyFile?: string | undefined;
}

export interface Vulnerable {
  readonly findings: readonly ReportFinding[];
  /** Advisories read. */
  readonly records: number;
  readonly problems: readonly Problem[];
}

export interface VexRequest {
  readonly files: readonly string[];
  /** Name of the repository that the statements are for. */
  readonly repository?: string | undefined;
}

export interface VexImportReport {
  readonly documents: readonly {
    readonly file: string;
    readonly format: string;
    readonly author?: string | undefined;
    readonly added: number;
    readonly unchanged: number;
    readonly outdated: number;
    readonly problems: readonly Problem[];
  }[];
}

export interface VexExportRequest {
  readonly format: VexFormat;
  readonly repository?: string | undefined;
}
