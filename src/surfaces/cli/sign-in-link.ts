// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

export function addSignInLink(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('sign-in-link')
    .description('Print a new one-time link that signs in as the administrator.')
    .addHelpText(
      'after',
      '\nWhoever may read the data folder, or knows the database, may make one.',
    );
  withConfigOptions(command).action(async (given: Record<string, unknown>) =>
    print(await desk.signInLink(flagsOf(given))),
  );
}
