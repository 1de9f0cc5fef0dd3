// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { DecisionReport } from './strategy-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addDecisions(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('decisions')
    .argument('[words...]', 'words that stand anywhere in the decision')
    .option('--json', 'as JSON')
    .description('Look things up in the decision log: open questions first, then the newest.')
    .addHelpText('after', '\nExample:\n  lanthorn decisions which licence');
  withConfigOptions(command).action(
    async (words: readonly string[], { json, ...flags }: Options) => {
      const all = await desk.decisions(words.join(' ') || undefined, flagsOf(flags));
      print(json ? JSON.stringify(all, undefined, 2) : asText(all));
    },
  );
}

const HEADINGS = ['Id', 'Decided', 'By', 'Question', 'Choice', 'About'];

function asText(all: readonly DecisionReport[]): string {
  if (all.length === 0) return 'Nothing of that kind is in the decision log.';
  const rows = all.map((one) => [
    one.id,
    one.decidedOn ?? `open${one.neededBy === undefined ? '' : `, needed by ${one.neededBy}`}`,
    one.decidedBy ?? '-',
    one.question,
    one.choice ?? '-',
    one.links.map(({ title }) => title).join('; ') || '-',
  ]);
  return textTable(HEADINGS, rows);
}
