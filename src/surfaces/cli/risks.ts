// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { RiskReport } from './execution-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addRisks(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('risks')
    .option('--json', 'as JSON')
    .description('List the open risks of all initiatives, the gravest first.')
    .addHelpText('after', '\nExample:\n  lanthorn risks --json');
  withConfigOptions(command).action(async ({ json, ...flags }: Options) => {
    const all = await desk.risks(flagsOf(flags));
    print(json ? JSON.stringify(all, undefined, 2) : asText(all));
  });
}

const HEADINGS = ['Of 25', 'Level', 'Owner', 'Due', 'Risk', 'Initiative', 'Response'];

function asText(all: readonly RiskReport[]): string {
  if (all.length === 0) return 'No risk is open.';
  const rows = all.map((one) => [
    one.exposure,
    one.level,
    one.owner ?? '-',
    one.due === undefined ? '-' : `${one.due}${one.isOverdue ? ', overdue' : ''}`,
    one.title,
    one.initiativeTitle,
    one.response === '' ? '-' : one.response,
  ]);
  return textTable(HEADINGS, rows);
}
