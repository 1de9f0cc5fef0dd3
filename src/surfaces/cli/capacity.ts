// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError } from 'commander';
import type { CapacityReport } from './capacity-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
  readonly months?: boolean;
  readonly from?: string;
  readonly periods: number;
  readonly move?: number;
  readonly days?: number;
}

export function addCapacity(program: Command, { desk, print, end }: Workplace): void {
  const command = program
    .command('capacity')
    .option('--months', 'by month instead of by week')
    .option('--from <day>', 'the first period has this day in it; today where it is left out')
    .option('--periods <count>', 'how many weeks or months', wholeNumber, 8)
    .option('--move <initiative>', 'try what happens when this initiative moves', wholeNumber)
    .option('--days <count>', 'by how many days it moves; below 0 it comes earlier', wholeNumber)
    .option('--json', 'all figures as JSON, in hours')
    .description(
      'Say who is over-booked, when, by how much and by what. Exit code 1 where somebody is.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn capacity --months\n  lanthorn capacity --move 12 --days 14',
    );
  withConfigOptions(command).action(
    async ({ json, months, from, periods, move, days, ...flags }: Options) => {
      const moved = move === undefined ? undefined : { initiativeId: move, days: days ?? 0 };
      const by = months ? 'month' : 'week';
      const report = await desk.capacity({ by, from, periods, moved }, flagsOf(flags));
      print(json ? JSON.stringify(report, undefined, 2) : asText(report));
      end(report.clashes.length > 0 ? 1 : 0);
    },
  );
}

function wholeNumber(text: string): number {
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
}

function asText({ periods, rows, clashes, unplaced, moved }: CapacityReport): string {
  if (rows.length === 0) return 'No people or teams yet. Add them on the page Capacity.';
  const table = textTable(
    ['Planned of hours', ...periods.map(({ start }) => start)],
    rows.map(({ name, cells }) => [name, ...cells.map(cellText)]),
  );
  const told =
    clashes.length === 0 ? ['Nobody is over-booked.'] : clashes.map(({ sentence }) => sentence);
  const without = unplaced.map(
    ({ name, title, hours }) =>
      `${name}: ${tenths(hours)} h on “${title}” stand on no day, as its plan has none.`,
  );
  return [table, '', ...told, ...without, ...movedText(moved)].join('\n');
}

function cellText({
  availableHours,
  plannedHours,
  overHours,
}: CapacityReport['rows'][number]['cells'][number]) {
  return `${tenths(plannedHours)}/${tenths(availableHours)}${overHours > 0 ? '!' : ''}`;
}

function movedText(moved: CapacityReport['moved']): readonly string[] {
  if (moved === undefined) return [];
  const { title, days, clashes, relievedHours } = moved;
  return [
    '',
    `If “${title}” moved by ${days} days (nothing was changed):`,
    ...(clashes.length === 0
      ? ['  nobody would be over-booked more than now.']
      : clashes.map(({ sentence }) => `  new: ${sentence}`)),
    `  ${tenths(relievedHours)} h that are over-booked now would fit.`,
  ];
}

function tenths(hours: number): string {
  return String(Number(hours.toFixed(1)));
}
