// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import type { Command } from 'commander';
import { moneyText } from '#model';
import type { InitiativeReport } from './execution-desk.ts';
import { fileText } from './file-text.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addInitiatives(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('initiatives')
    .option('--json', 'all figures as JSON, money in minor units')
    .description('List the initiatives of the office: state, earned value, money.')
    .addHelpText('after', '\nExample:\n  lanthorn initiatives --json');
  withConfigOptions(command).action(async ({ json, ...flags }: Options) => {
    const all = await desk.initiatives(flagsOf(flags));
    print(json ? JSON.stringify(all, undefined, 2) : asText(all));
  });
}

function asText(all: readonly InitiativeReport[]): string {
  if (all.length === 0) return 'No initiatives yet. Make one on the page Initiatives.';
  const headings = [
    'Id',
    'State',
    'Status',
    'SPI',
    'CPI',
    'Forecast',
    'Planned',
    'Spent',
    'Budget',
    'Title',
  ];
  return textTable(headings, all.map(cellsOf));
}

const NOT_AVAILABLE = 'n/a';

function cellsOf(one: InitiativeReport): readonly (string | number)[] {
  const { id, title, state, status, currency, budget, spent, finish, value } = one;
  return [
    id,
    state,
    status,
    value?.spi?.toFixed(2) ?? NOT_AVAILABLE,
    value?.cpi?.toFixed(2) ?? NOT_AVAILABLE,
    value?.forecastFinish ?? NOT_AVAILABLE,
    finish ?? '-',
    spent === undefined ? '-' : moneyText(spent, currency),
    moneyText(budget, currency),
    title,
  ];
}

interface ImportOptions extends Options {
  readonly initiative: string;
}

export function addActuals(program: Command, { desk, print, screen, end }: Workplace): void {
  const command = program
    .command('actuals')
    .description('What was spent on initiatives.')
    .command('import')
    .argument('<file>', 'CSV with the columns date, amount, what, and if wanted kind and currency')
    .requiredOption('--initiative <id>', 'the initiative it was spent on, by its number')
    .option('--json', 'as JSON')
    .description(
      'Book the rows of a CSV. Bad rows are named and left out; the same rows are booked once.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn actuals import march.csv --initiative 12');
  withConfigOptions(command).action(
    async (path: string, { initiative, json, ...flags }: ImportOptions) => {
      const file = { fileName: basename(path), csv: await fileText(path) };
      const done = await desk.importActuals(Number(initiative), file, flagsOf(flags));
      for (const { line, message } of done.problems)
        screen.say(`${path} line ${line}: ${message}.`);
      const { booked, already, problems } = done;
      const words = `${booked} booked, ${already} booked before, ${problems.length} left out.`;
      print(json ? JSON.stringify(done, undefined, 2) : words);
      end(problems.length > 0 ? 1 : 0);
    },
  );
}
