// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { RepositoryReport } from './report.ts';
import type { ReportDesk } from './report-desk.ts';
import type { Workplace } from './workplace.ts';

/** Options of `check` about known vulnerabilities. */
export interface VulnerabilityOptions {
  readonly advisories?: readonly string[];
  readonly vex?: readonly string[];
}

export function withVulnerabilityOptions(command: Command): Command {
  return command
    .option(
      '--advisories <paths...>',
      'folders or zip archives of OSV records: known vulnerabilities are findings too',
    )
    .option('--vex <files...>', 'VEX documents: what they say is no matter is no finding');
}

/** The report with what the advisories say of it; the report itself where no advisories are given. */
export async function withVulnerabilities(
  { desk, screen, signal }: Workplace<ReportDesk>,
  report: RepositoryReport,
  {
    advisories = [],
    vex = [],
    policy,
  }: VulnerabilityOptions & { readonly policy?: string | undefined },
): Promise<RepositoryReport> {
  if (advisories.length === 0) return report;
  const request = { paths: advisories, vex, policyFile: policy, signal, onStep: screen.show };
  const found = await desk.vulnerabilities(report, request);
  screen.show('');
  return {
    ...report,
    findings: [...found.findings, ...report.findings],
    problems: [...report.problems, ...found.problems],
  };
}
