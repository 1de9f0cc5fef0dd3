// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';

/** What a process and its children took. */
export interface ProcessCost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly megabytes: number;
}

const MAX_SECONDS = 180;

/** Runs under GNU time; `undefined` where that is not there. What the command prints is thrown away. */
export function costOf(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ProcessCost | undefined {
  const timing = ['-f', 'COST %U %S %e %M', 'timeout', String(MAX_SECONDS)];
  const { stderr } = spawnSync('/usr/bin/time', [...timing, ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
  const [, user, system, wall, kilobytes] = /COST (\S+) (\S+) (\S+) (\S+)/.exec(stderr ?? '') ?? [];
  if (user === undefined) return undefined;
  return {
    cpuSeconds: Number(user) + Number(system),
    wallSeconds: Number(wall),
    megabytes: Number(kilobytes) / 1024,
  };
}
