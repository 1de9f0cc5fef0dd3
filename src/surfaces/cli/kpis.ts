// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '#model';
import type { KpiReply } from '#surfaces/contract';
import { amountText } from './figure-text.ts';
import { READINGS_FORMATS, type ReadingsFormat } from './kpis-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly openmetrics?: boolean;
  readonly save?: string;
}

export function addKpis(program: Command, { desk, print, screen }: Workplace): void {
  const command = program
    .command('kpis')
    .option('--json', 'as JSON, with all readings')
    .option('--openmetrics', 'as OpenMetrics text, for Prometheus')
    .option('--save <file>', 'all readings as a table: .csv, .xlsx, .json or .parquet')
    .description('Say what the KPIs of the office are, against what they are to reach.')
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn kpis --openmetrics > /var/lib/node_exporter/lanthorn.prom\n' +
        '  lanthorn kpis --save readings.parquet',
    );
  withConfigOptions(command).action(async (given: Options & Record<string, unknown>) => {
    const { json, openmetrics, save, ...rest } = given;
    const flags = flagsOf(rest);
    if (openmetrics) {
      print((await desk.openMetrics(flags)).trimEnd());
      return;
    }
    if (save !== undefined) {
      await writeFile(save, await desk.kpiReadings(flags, formatOf(save)));
      screen.say(`Readings: ${save}`);
      return;
    }
    const kpis = await desk.kpis(flags);
    print(json ? JSON.stringify(kpis, undefined, 2) : tableOf(kpis));
  });
}

function formatOf(file: string): ReadingsFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = READINGS_FORMATS.find((one) => one === ending);
  if (format) return format;
  throw new Refusal(
    'invalid',
    'cli/unknown-ending',
    `What kind of file ${file} is to be cannot be told from its ending.`,
    `Let it end in .${READINGS_FORMATS.join(', .')}.`,
  );
}

function tableOf(kpis: readonly KpiReply[]): string {
  if (kpis.length === 0) return 'There are no KPIs yet; the first scan sets them up.';
  const rows = kpis.map(({ name, unit, target, latest }) => [
    name,
    latest?.value === undefined
      ? (latest?.status ?? 'not read yet')
      : amountText(latest.value, unit),
    target === undefined ? '' : amountText(target, unit),
    unit,
    latest?.at.slice(0, 10) ?? '',
  ]);
  return textTable(['KPI', 'Value', 'Target', 'Unit', 'Read on'], rows);
}
