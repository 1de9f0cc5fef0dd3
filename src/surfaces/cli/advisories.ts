// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { AdvisoryImportReport, AdvisoryStockReport } from './advisories-desk.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const EXAMPLES = `
Records are those of the Open Source Vulnerability format, as JSON or as YAML of the Python Packaging Authority: the
archives that osv.dev offers, a copy of a database of advisories, single files.

Examples:
  lanthorn advisories import ~/osv/npm.zip ~/osv/PyPI.zip
  lanthorn advisories import ~/advisory-database/advisories
  lanthorn check . --advisories ~/osv/npm.zip              without a database`;

export function addAdvisories(program: Command, workplace: Workplace): void {
  const advisories = program
    .command('advisories')
    .description('Known vulnerabilities: what is there to match against.')
    .addHelpText('after', EXAMPLES);
  addImport(advisories, workplace);
  addStatus(advisories, workplace);
}

function addImport(advisories: Command, { desk, print, end, screen, signal }: Workplace): void {
  const command = advisories
    .command('import')
    .argument('<paths...>', 'folders, zip archives or files')
    .option('--json', 'as JSON')
    .description(
      'Import advisories into the database and match what is in use. Exit code 1 when a record could not be read.',
    );
  withConfigOptions(command).action(async (paths: string[], given: Record<string, unknown>) => {
    const request = { paths, signal, onStep: screen.show };
    const report = await desk.importAdvisories(flagsOf(given), request);
    screen.show('');
    print(given.json === true ? JSON.stringify(report, undefined, 2) : importText(report));
    end(report.problems > 0 ? 1 : 0);
  });
}

function addStatus(advisories: Command, { desk, print, end }: Workplace): void {
  const command = advisories
    .command('status')
    .option('--json', 'as JSON')
    .description('Say how many advisories there are and how old they are. Exit code 1: none.');
  withConfigOptions(command).action(async (given: Record<string, unknown>) => {
    const stock = await desk.advisoryStock(flagsOf(given));
    print(given.json === true ? JSON.stringify(stock, undefined, 2) : stockText(stock));
    end(stock.advisories > 0 ? 0 : 1);
  });
}

function importText(report: AdvisoryImportReport): string {
  const { records, added, changed, unchanged, outdated, withdrawn, matched } = report;
  const problems = report.problemList.map(({ message }) => `problem: ${message}`);
  const more = report.problems - problems.length;
  return [
    ...problems,
    ...(more > 0 ? [`and ${more} more problems`] : []),
    `${records} records: ${added} new, ${changed} changed, ${unchanged} as before, ${outdated} older than what is kept; ${withdrawn} of the new and changed were withdrawn.`,
    `${matched.components} component versions matched: ${matched.opened} findings opened, ${matched.returned} came back, ${matched.gone} gone.`,
  ].join('\n');
}

function stockText({
  advisories,
  withdrawn,
  importedAt,
  newestRecord,
}: AdvisoryStockReport): string {
  if (importedAt === undefined) {
    return 'No advisories yet; "lanthorn advisories import FOLDER|ZIP" brings some.';
  }
  const newest = newestRecord === undefined ? '' : `, the newest record of ${newestRecord}`;
  return `${advisories} advisories (${withdrawn} withdrawn), last imported ${importedAt}${newest}.`;
}
