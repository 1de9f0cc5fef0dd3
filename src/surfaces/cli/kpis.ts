// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { KpiReply } from '#surfaces/contract';
import { amountText } from './figure-text.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly openmetrics?: boolean;
}

export function addKpis(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('kpis')
    .option('--json', 'as JSON, with all readings')
    .option('--openmetrics', 'as OpenMetrics text, for Prometheus')
    .description('Say what the KPIs of the office are, against what they are to reach.')
    .addHelpText(
      'after',
      '\nExample:\n  lanthorn kpis --openmetrics > /var/lib/node_exporter/lanthorn.prom',
    );
  withConfigOptions(command).action(async (given: Options & Record<string, unknown>) => {
    const { json, openmetrics, ...rest } = given;
    const flags = flagsOf(rest);
    if (openmetrics) {
      print((await desk.openMetrics(flags)).trimEnd());
      return;
    }
    const kpis = await desk.kpis(flags);
    print(json ? JSON.stringify(kpis, undefined, 2) : tableOf(kpis));
  });
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
