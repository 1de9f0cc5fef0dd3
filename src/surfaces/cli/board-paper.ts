// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addBoardPaper(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('board-paper')
    .option('--json', 'as JSON')
    .description(
      'Print the board paper of today: objectives, initiatives, spend, decisions needed.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn board-paper > board-paper.md');
  withConfigOptions(command).action(async ({ json, ...flags }: Options) => {
    const { paper, markdown } = await desk.boardPaper(flagsOf(flags));
    print(json ? JSON.stringify(paper, undefined, 2) : markdown.trimEnd());
  });
}
