// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

export function addLog(program: Command, { desk, print, end }: Workplace): void {
  const log = program.command('log').description('The log of who did what.');
  const verify = log
    .command('verify')
    .description(
      'Recompute the hash chain of the log; exit code 1 when an entry was edited, deleted or moved.',
    );
  withConfigOptions(verify).action(async (given: Record<string, unknown>) => {
    const verdicts = await desk.verifyLog(flagsOf(given));
    for (const { organisation, entries, firstBroken } of verdicts) {
      print(
        firstBroken === undefined
          ? `${organisation}: ${entries} entries, the chain is whole.`
          : `${organisation}: the chain is broken at entry ${firstBroken} of ${entries}.`,
      );
    }
    end(verdicts.some((verdict) => verdict.firstBroken !== undefined) ? 1 : 0);
  });
}
