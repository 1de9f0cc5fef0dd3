// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { addLicensesImport } from './licenses-import.ts';
import type { HolderFiles, SourcesCounts, SourcesReport } from './sources-desk.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

// A screen; everything is in the JSON.
const MOST_SHOWN = 20;

export function addLicenses(program: Command, workplace: Workplace): void {
  const licenses = program
    .command('licenses')
    .argument('[folder]', 'repository to read', '.')
    .option('--json', 'every file as JSON')
    .description(
      'Say which licences the sources of a repository name, which files name none, and who holds the rights.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn licenses ~/code/app\n  lanthorn licenses . --json > licences.json\n  lanthorn licenses import scancode.json --repository app',
    )
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const { desk, screen, signal, print } = workplace;
      const report = await desk.readSources(folder, { signal, onStep: screen.show });
      screen.show('');
      for (const { message } of report.problems) screen.say(message);
      print(json ? asJson(report) : asText(report));
    });
  addLicensesImport(licenses, workplace);
}

function asJson({ reuse: _, ...report }: SourcesReport): string {
  return JSON.stringify(report, undefined, 2);
}

function asText({ summary, files }: SourcesReport): string {
  const { licenses, elsewhere, holders } = summary;
  const lacking = files.filter(
    ({ needsLicense, origin, license }) => needsLicense && origin === 'own' && !license,
  );
  return [
    table('Licences in the sources', ['Licence', 'Files', 'First'], licenses, (row) => [
      row.license ?? '-',
      row.files,
      row.path,
    ]),
    table(
      'Vendored, examples, fixtures',
      ['Licence', 'Files', 'Whose', 'First'],
      elsewhere,
      (row) => [row.license ?? '-', row.files, row.origin, row.path],
    ),
    table('Holders of copyright', ['Holder', 'Files', 'Years'], holders, (row) => [
      row.name,
      row.files,
      yearsOf(row),
    ]),
    table('Files without licence information', ['File'], lacking, ({ path }) => [path]),
    sentence(summary),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function table<Row>(
  title: string,
  headings: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly (string | number)[],
): string {
  if (rows.length === 0) return '';
  const more = rows.length > MOST_SHOWN ? `\nand ${rows.length - MOST_SHOWN} more (--json)` : '';
  return `${title}\n\n${textTable(headings, rows.slice(0, MOST_SHOWN).map(cells))}${more}`;
}

function yearsOf({ from, to }: Pick<HolderFiles, 'from' | 'to'>): string {
  if (from === undefined || to === undefined) return '-';
  return from === to ? `${from}` : `${from}-${to}`;
}

function sentence({ files, needLicense, withoutLicense, withoutHolder }: SourcesCounts): string {
  const told = needLicense - withoutLicense;
  return `${files} files. Of ${needLicense} own texts ${told} say their licence, ${needLicense - withoutHolder} name a holder of copyright.`;
}
