// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '#model';
import { type CurationOptions, curationsAsked, withCurationOptions } from './curation-options.ts';
import { allReports } from './one-report.ts';
import type { RepositoryReport } from './report.ts';
import type { ReportDesk } from './report-desk.ts';
import { reportPage } from './report-page/index.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

interface Options extends CurationOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly policy?: string;
  readonly registryCache?: string;
}

export function addScan(program: Command, workplace: Workplace<ReportDesk>): void {
  withCurationOptions(program.command('scan'))
    .argument(
      '[folders...]',
      'folders to look for git repositories in; left out: the one you stand in',
    )
    .option('--json', 'everything as JSON')
    .option('--out <file>', 'write the report as one HTML page')
    .option('--policy <file>', 'policy as YAML; left out: the starter policy')
    .option('--registry-cache <file>', 'what package registries told: see "registries"')
    .description(
      'Look at every git repository under the folders, without a server: inventory, licences, findings, metrics.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn scan ~/code --out report.html\n  lanthorn scan . --json > scan.json',
    )
    .action(async (folders: string[], { json, out, policy, registryCache, ...about }: Options) => {
      const options = {
        parts: ['inventory', 'history'] as const,
        policyFile: policy,
        registryCache,
        ...curationsAsked(about),
      };
      const reports = await allReports(workplace, folders, (places, watching) =>
        workplace.desk.observe(places, { ...options, ...watching }),
      );
      if (reports.length === 0) throw nothingFound(folders);
      if (out !== undefined) await writeFile(out, reportPage(reports, workplace.desk.version));
      workplace.print(json ? JSON.stringify(reports, undefined, 2) : summaryOf(reports));
      if (out !== undefined) workplace.screen.say(`Report: ${out}`);
      if (reports.every(({ state }) => state === 'problem')) workplace.end(2);
    });
}

function nothingFound(folders: readonly string[]): Refusal {
  return new Refusal(
    'not-found',
    'cli/no-repository',
    `There is no git repository under ${folders.join(', ') || 'this folder'}.`,
    'Name folders with working copies or bare repositories.',
  );
}

function summaryOf(reports: readonly RepositoryReport[]): string {
  const rows = reports.map((report) => [
    report.repository.name,
    report.state,
    report.license ?? '-',
    new Set(report.components.map(({ purl }) => purl)).size,
    report.findings.length,
    report.history?.commits ?? 0,
    report.problems.length,
    `${(report.durationMs / 1000).toFixed(1)} s`,
  ]);
  const headings = [
    'Repository',
    'State',
    'Licence',
    'Components',
    'Findings',
    'Commits',
    'Problems',
    'Time',
  ];
  const problems = reports.flatMap(({ repository, problems: all }) =>
    all.map(({ message }) => `${repository.name}: ${message}`),
  );
  return [textTable(headings, rows), ...(problems.length > 0 ? ['', ...problems] : [])].join('\n');
}
