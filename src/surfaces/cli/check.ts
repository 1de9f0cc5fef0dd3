// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { SEVERITIES, type Severity, severityRank } from '#pillars/compliance';
import {
  type VulnerabilityOptions,
  withVulnerabilities,
  withVulnerabilityOptions,
} from './check-vulnerabilities.ts';
import {
  type WaivedFinding,
  type WaiverOptions,
  waivedText,
  withWaiverOptions,
  withWaivers,
} from './check-waivers.ts';
import { type CurationOptions, curationsAsked, withCurationOptions } from './curation-options.ts';
import { oneReport } from './one-report.ts';
import type { ReportFinding, RepositoryReport } from './report.ts';
import type { ReportDesk } from './report-desk.ts';
import { sarifOf } from './sarif.ts';
import type { Workplace } from './workplace.ts';

interface Options extends VulnerabilityOptions, CurationOptions, WaiverOptions {
  readonly json?: boolean;
  readonly sarif?: string;
  readonly policy?: string;
  readonly registryCache?: string;
  readonly failOn: Severity;
}

export function addCheck(program: Command, workplace: Workplace<ReportDesk>): void {
  withWaiverOptions(withVulnerabilityOptions(withCurationOptions(program.command('check'))))
    .argument('[folder]', 'repository to judge', '.')
    .option('--json', 'as JSON')
    .option('--sarif <file>', 'write all findings as SARIF 2.1.0, too')
    .option('--policy <file>', 'policy as YAML; left out: the starter policy')
    .option('--registry-cache <file>', 'what package registries told: see "registries"')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that fails the check')
        .choices([...SEVERITIES])
        .default('medium'),
    )
    .description(
      'Judge what a repository uses. Exit code 0: clean, 1: findings, 2: could not judge.',
    )
    .addHelpText(
      'after',
      '\nExample, in continuous integration:\n  lanthorn check --policy policy.yaml --fail-on high',
    )
    .action(
      async (folder: string, { json, sarif, policy, failOn, registryCache, ...about }: Options) => {
        const parts = ['inventory'] as const;
        const asked = { parts, policyFile: policy, registryCache, ...curationsAsked(about) };
        const judged = await oneReport(workplace, folder, (folders, watching) =>
          workplace.desk.observe(folders, { ...asked, ...watching }),
        );
        const whole = await withVulnerabilities(workplace, judged, { ...about, policy });
        const { report, waived } = await withWaivers(workplace, whole, { ...about, policy });
        const failing = report.findings.filter(
          ({ severity }) => severityRank(severity) >= severityRank(failOn),
        );
        workplace.print(
          json ? asJson(report, failing, waived) : asText(report, { failing, waived, failOn }),
        );
        if (sarif !== undefined) await writeSarif(workplace, sarif, { report, waived });
        workplace.end(failing.length > 0 ? 1 : 0);
      },
    );
}

async function writeSarif(
  { desk, screen }: Workplace<ReportDesk>,
  file: string,
  judged: { readonly report: RepositoryReport; readonly waived: readonly WaivedFinding[] },
): Promise<void> {
  await writeFile(file, `${JSON.stringify(sarifOf(judged, desk.version), undefined, 2)}\n`);
  screen.say(`SARIF: ${file}`);
}

function asJson(
  { repository, commit, components, problems }: RepositoryReport,
  findings: readonly ReportFinding[],
  waived: readonly WaivedFinding[],
) {
  const judged = new Set(components.map(({ purl }) => purl)).size;
  return JSON.stringify(
    { repository: repository.name, commit, judged, findings, waived, problems },
    undefined,
    2,
  );
}

interface Told {
  readonly failing: readonly ReportFinding[];
  readonly waived: readonly WaivedFinding[];
  readonly failOn: string;
}

function asText(report: RepositoryReport, { failing, waived, failOn }: Told): string {
  const judged = new Set(report.components.map(({ purl }) => purl)).size;
  const other = report.findings.length - failing.length;
  const lines = [...failing.map(findingText), ...waived.map(waivedText)];
  const problems = report.problems.map(({ message }) => `problem: ${message}`);
  const below = other > 0 ? `, ${other} below ${failOn}` : '';
  const covered = waived.length > 0 ? `, ${waived.length} waived` : '';
  const sum = `${report.repository.name}: ${judged} components judged, ${failing.length} findings of severity ${failOn} or worse${below}${covered}.`;
  return [...lines, ...problems, sum].join('\n');
}

function findingText(finding: ReportFinding): string {
  const { severity, title, purl, evidence, via, message, howToFix, rule } = finding;
  const path = via.length > 1 ? `\n  path: ${via.join(' > ')}` : '';
  return `${severity}: ${purl} - ${title} [${rule}]\n  at ${evidence.path}:${evidence.line}${path}\n  why: ${message}\n  fix: ${howToFix}\n`;
}
