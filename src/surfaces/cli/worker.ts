// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

export function addWorker(program: Command, { desk, signal }: Workplace): void {
  const command = program
    .command('worker')
    .description('Take jobs from the database of a running server and work on them, until stopped.')
    .addHelpText(
      'after',
      '\nExample:\n  DATABASE_URL=postgres://db/lanthorn lanthorn worker --concurrency 4',
    );
  withConfigOptions(command).action((given: Record<string, unknown>) =>
    desk.worker(flagsOf(given), signal),
  );
}
