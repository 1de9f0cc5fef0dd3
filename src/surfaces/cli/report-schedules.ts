// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReportScheduleReply } from '#surfaces/contract';
import type { ScheduleWish } from './reports-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const PERIODS = ['week', 'month', 'quarter'] as const;
type Given = Readonly<Record<string, unknown>>;

/** Reports that are made by themselves. */
export function addReportSchedules(reports: Command, { desk, print }: Workplace): void {
  const list = reports
    .command('schedules')
    .option('--json', 'as JSON')
    .description('List the reports that are made by themselves.');
  withConfigOptions(list).action(async (given: Given) => {
    const found = await desk.reportSchedules(flagsOf(given));
    print(given.json === true ? JSON.stringify(found, undefined, 2) : tableOf(found));
  });
  const schedule = reports
    .command('schedule')
    .argument(
      '<source>',
      'board-paper, or dashboard:3; of a dashboard that is not shared only you read it',
    )
    .addOption(everyOption().default('month'))
    .option('--zone <zone>', 'such as Europe/Berlin')
    .option('--name <name>', 'left out: what it shows')
    .description('Have a report frozen when each week, month or quarter begins.');
  withConfigOptions(schedule).action(async (source: string, given: Given) => {
    const words = { every: 'month' as const, ...wishOf(given), source };
    print(tableOf(await desk.scheduleReport(flagsOf(given), words)));
  });
  const change = reports
    .command('change-schedule')
    .argument('<schedule>', 'its number', number)
    .option('--source <source>', 'board-paper, or dashboard:3')
    .addOption(everyOption())
    .option('--zone <zone>', 'such as Europe/Berlin')
    .option('--name <name>')
    .description('Have another report made, or at other times; what is not named stays.');
  withConfigOptions(change).action(async (id: number, given: Given) => {
    print(tableOf(await desk.changeSchedule(flagsOf(given), id, wishOf(given))));
  });
  const end = reports
    .command('end-schedule')
    .argument('<schedule>', 'its number', number)
    .description('Make no more of them; those that were made are kept.');
  withConfigOptions(end).action(async (id: number, given: Given) => {
    await desk.endSchedule(flagsOf(given), id);
    print(`Schedule ${id} has ended.`);
  });
}

function everyOption(): Option {
  return new Option('--every <period>').choices(PERIODS);
}

function wishOf({ name, source, every, zone }: Given): ScheduleWish {
  const period = PERIODS.find((one) => one === every);
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof source === 'string' && { source }),
    ...(period !== undefined && { every: period }),
    ...(typeof zone === 'string' && { zone }),
  };
}

function tableOf(found: readonly ReportScheduleReply[]): string {
  if (found.length === 0) return 'No schedules yet.';
  const rows = found.map(({ id, name, every, zone, nextAt }) => [
    ...[String(id), name, `each ${every}, ${zone}`, nextAt],
  ]);
  return textTable(['id', 'report', 'when', 'next (UTC)'], rows);
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give its number.');
}
