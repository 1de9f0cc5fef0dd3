// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** What a program that ran to its end left behind. `code` is undefined when it could not be run or was killed. */
export interface Outcome {
  readonly code: number | undefined;
  readonly output: string;
}

/** Where and as whom a program runs. */
export interface Surroundings {
  readonly user: ServerUser | undefined;
  readonly folder: string;
}

/** Runs a program to its end; both its outputs in one text. Does not throw when it fails. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      ...spawnSettings(surroundings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: undefined, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}

/**
 * Settings for spawn. The environment is made anew: PGDATA, PGPORT, LC_ALL and the like of whoever starts Lanthorn would
 * change what the server does; messages are in English because we read some of them.
 */
export function spawnSettings({ user, folder }: Surroundings) {
  const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  return {
    ...identity,
    cwd: folder,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  };
}
