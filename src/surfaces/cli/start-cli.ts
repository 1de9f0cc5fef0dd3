// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { atWorkplace } from './at-workplace.ts';
import type { Desk } from './desk.ts';
import { addIdentify } from './identify.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { ExitCode } from './workplace.ts';

/** What the command line works with; each desk is opened when a command needs it. */
export interface Desks {
  identify(): Promise<IdentifyDesk>;
  everything(): Promise<Desk>;
}

/**
 * Runs one command line; the result is the exit code.
 * `identify` is asked by programs, thousands of times: it starts without whatever the other commands need.
 */
export async function startCli(
  arguments_: readonly string[],
  desks: Desks,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (arguments_[0] === 'identify') return runIdentify(arguments_, await desks.identify(), signal);
  const [{ runCli }, desk] = await Promise.all([import('./run-cli.ts'), desks.everything()]);
  return runCli(arguments_, desk, signal);
}

async function runIdentify(
  arguments_: readonly string[],
  desk: IdentifyDesk,
  signal: AbortSignal,
): Promise<ExitCode> {
  return atWorkplace(signal, async (place) => {
    const program = new Command('lanthorn').exitOverride();
    program.showHelpAfterError('(add --help for what is possible)');
    addIdentify(program, { ...place, desk });
    await program.parseAsync([...arguments_], { from: 'user' });
  });
}
