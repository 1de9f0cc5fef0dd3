// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import type { VulnerabilityRequest, Vulnerable } from './advisories-desk.ts';
import type { LookOptions } from './bill-desk.ts';
import type { ReportFinding, RepositoryReport } from './report.ts';

/** What commands ask that judge and measure what a repository uses. */
export interface ReportDesk {
  readonly version: string;
  /** Looks at repositories without server or database; one report for each, a Problem for a folder that cannot be read. */
  observe(
    folders: readonly string[],
    options: ObserveOptions,
  ): AsyncIterable<RepositoryReport | Problem>;
  /** Without a database: what the advisories say of a report, worst first, without what a document says is no matter. */
  vulnerabilities(report: RepositoryReport, request: VulnerabilityRequest): Promise<Vulnerable>;
  /** Without a database: what covers findings of a report for a time. */
  waivers(report: RepositoryReport, request: WaiversRequest): Promise<CoveringWaivers>;
}

export interface WaiversRequest {
  /** A file or a folder; absent: `waivers.yaml` beside the policy, where there is one. */
  readonly path?: string | undefined;
  readonly policyFile?: string | undefined;
  /** Names of products that the repository is part of. */
  readonly products?: readonly string[] | undefined;
}

export interface CoveringWaivers {
  /** Waivers that cannot be used, or are over. */
  readonly problems: readonly Problem[];
  /** What covers a finding of the report: its reason, and its last day. */
  covering(finding: ReportFinding): { readonly reason: string; readonly until: string } | undefined;
}

export type RepositoryParameters = Readonly<Record<string, number | boolean>>;

export interface ObserveOptions extends LookOptions {
  /** Leave out what a command does not show: reading a history takes time. */
  readonly parts: readonly ('inventory' | 'history')[];
  /** Policy as YAML; the starter policy where absent. */
  readonly policyFile?: string | undefined;
  /** Where the window of the figures begins; a year before now where absent. */
  readonly since?: Instant | undefined;
  /** Only these metrics, and nothing read that they do not look at; all of them where there is none of them. */
  readonly metrics?: readonly string[] | undefined;
  /** What parameters are to be, by their ids; for the metrics that have them. */
  readonly parameters?: RepositoryParameters | undefined;
  /** Count lines for the metrics that look at them; where one is asked for by name they are counted anyway. */
  readonly lines?: boolean | undefined;
}
