// SPDX-License-Identifier: Apache-2.0
import { CommanderError } from 'commander';
import { Refusal } from '#model';
import { terminalScreen } from './terminal-screen.ts';
import type { ExitCode, Place } from './workplace.ts';

/** Does the work of one command line; what it refused is said on the screen. Result: the exit code. */
export async function atWorkplace(
  signal: AbortSignal,
  work: (place: Place) => Promise<void>,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const place = {
    screen: terminalScreen(process.stderr),
    print: (text: string) => void process.stdout.write(`${text}\n`),
    signal,
    end: (wished: ExitCode) => {
      code = wished;
    },
  };
  try {
    await work(place);
    return code;
  } catch (error) {
    return explain(error, place);
  }
}

function explain(error: unknown, { screen, signal }: Place): ExitCode {
  if (signal.aborted && error === signal.reason) {
    screen.say('Stopped before the end.');
    return 2;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    screen.say(`${error.message}\n${error.next}`);
    return 2;
  }
  throw error;
}
