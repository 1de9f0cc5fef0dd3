// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { ReportFinding, RepositoryReport } from './report.ts';
import type { ReportDesk } from './report-desk.ts';
import type { Workplace } from './workplace.ts';

/** Options of `check` about what is put up with for a time. */
export interface WaiverOptions {
  readonly waivers?: string;
}

/** A finding that does not fail the check until its day is over. */
export interface WaivedFinding extends ReportFinding {
  /** The last day, in UTC. */
  readonly until: string;
  /** Why it can be put up with. */
  readonly because: string;
}

export function withWaiverOptions(command: Command): Command {
  return command.option(
    '--waivers <path>',
    'what is put up with for a time: a file or folder of "waivers export"; left out: waivers.yaml beside the policy, where there is one',
  );
}

/** The report without what is covered by a waiver, and what is. */
export async function withWaivers(
  { desk }: Workplace<ReportDesk>,
  report: RepositoryReport,
  {
    waivers: path,
    policy: policyFile,
    product: products,
  }: WaiverOptions & {
    readonly policy?: string | undefined;
    readonly product?: readonly string[] | undefined;
  },
): Promise<{ readonly report: RepositoryReport; readonly waived: readonly WaivedFinding[] }> {
  const { covering, problems } = await desk.waivers(report, { path, policyFile, products });
  const waived = report.findings.flatMap((finding) => {
    const waiver = covering(finding);
    return waiver === undefined
      ? []
      : [{ ...finding, until: waiver.until, because: waiver.reason }];
  });
  const findings = report.findings.filter((finding) => covering(finding) === undefined);
  return { report: { ...report, findings, problems: [...report.problems, ...problems] }, waived };
}

/** One line each, for people to read. */
export function waivedText({ severity, purl, title, until, because }: WaivedFinding): string {
  return `waived until ${until}: ${severity}, ${purl} - ${title}\n  because: ${because}\n`;
}
