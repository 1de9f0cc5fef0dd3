// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReportReply } from '#surfaces/contract';
import { addReportSchedules } from './report-schedules.ts';
import type { ReportFormat } from './reports-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const FORMATS = ['md', 'html', 'csv'] as const;
type Given = Readonly<Record<string, unknown>>;

export function addDashboards(program: Command, { desk, print }: Workplace): void {
  const dashboards = program
    .command('dashboards')
    .description('Pages of figures that people put together.');
  const list = dashboards
    .command('list', { isDefault: true })
    .option('--json', 'as JSON')
    .description('List those that are yours or shared.');
  withConfigOptions(list).action(async (given: Given) => {
    const found = await desk.dashboards(flagsOf(given));
    const rows = found.map(({ id, name, owner, isShared, cards }) => [
      ...[String(id), isShared ? 'shared' : owner, String(cards.length), name],
    ]);
    const table = textTable(['id', 'seen by', 'cards', 'dashboard'], rows);
    print(given.json === true ? JSON.stringify(found, undefined, 2) : table);
  });
  const show = dashboards
    .command('show')
    .argument('<dashboard>', 'its number', number)
    .addOption(formatOption())
    .option('--days <number>', 'the period; left out: its own', number)
    .description('Print one as it is now.');
  withConfigOptions(show).action(async (id: number, given: Given) => {
    const days = typeof given.days === 'number' ? given.days : undefined;
    print(
      (await desk.showDashboard(flagsOf(given), id, { format: formatOf(given), days })).trimEnd(),
    );
  });
}

export function addReports(program: Command, workplace: Workplace): void {
  const { desk, print, screen } = workplace;
  const reports = program
    .command('reports')
    .description('What a dashboard or the board paper said at a moment, kept to the byte.');
  const list = reports
    .command('list', { isDefault: true })
    .option('--json', 'as JSON, with hashes')
    .description('List frozen reports, the newest first.');
  withConfigOptions(list).action(async (given: Given) => {
    const found = await desk.frozenReports(flagsOf(given));
    print(given.json === true ? JSON.stringify(found, undefined, 2) : tableOf(found));
  });
  const freeze = reports
    .command('freeze')
    .argument('<source>', 'board-paper, or dashboard:3')
    .description('Freeze it as it is now.')
    .addHelpText('after', '\nExample:\n  lanthorn reports freeze board-paper');
  withConfigOptions(freeze).action(async (source: string, given: Given) => {
    const [newest] = await desk.freezeReport(flagsOf(given), source);
    if (newest) print(`Report ${newest.id}: ${newest.title}`);
  });
  addReportSchedules(reports, workplace);
  const get = reports
    .command('get')
    .argument('<report>', 'its number', number)
    .argument('<file>', 'where to write it')
    .addOption(formatOption())
    .description('Write the very bytes that were kept.');
  withConfigOptions(get).action(async (id: number, file: string, given: Given) => {
    await writeFile(file, await desk.reportFile(flagsOf(given), id, formatOf(given)));
    screen.say(`Report: ${file}`);
  });
}

function tableOf(found: readonly ReportReply[]): string {
  if (found.length === 0) return 'No reports yet.';
  const rows = found.map(({ id, at, title }) => [String(id), at.slice(0, 16), title]);
  return textTable(['id', 'frozen (UTC)', 'report'], rows);
}

function formatOption(): Option {
  return new Option('--format <format>', 'of the file').choices(FORMATS).default('md');
}

function formatOf({ format }: Given): ReportFormat {
  return FORMATS.find((one) => one === format) ?? 'md';
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}
