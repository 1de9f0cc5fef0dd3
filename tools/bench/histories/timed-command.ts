// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** What a command and all that it started took. */
export interface Timing {
  readonly wallS: number;
  /** Seconds of all processors together. */
  readonly processorS: number;
  /** The most memory that the command itself had, without what it started; 0 where it did not say. */
  readonly memoryMB: number;
}

/** Runs a command to its end; its output goes to a file, or nowhere. */
export function timedCommand(command: readonly string[], output = '/dev/null'): Timing {
  const file = openSync(output, 'w');
  const begun = performance.now();
  // The shell's own "times" is the one measure of children that every system has.
  const { stderr, status } = spawnSync('sh', ['-c', '"$@"; times >&2', 'sh', ...command], {
    stdio: ['ignore', file, 'pipe'],
    encoding: 'utf8',
  });
  const wallS = (performance.now() - begun) / 1000;
  closeSync(file);
  const times = [...stderr.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/g)].slice(-2);
  if (status !== 0 || times.length < 2) throw new Error(`${command.join(' ')}: ${stderr}`);
  const processorS = times.reduce(
    (sum, { groups }) => sum + Number(groups?.minutes) * 60 + Number(groups?.seconds),
    0,
  );
  const kilobytes = /^memory (?<kilobytes>\d+)$/m.exec(stderr)?.groups?.kilobytes ?? 0;
  return { wallS, processorS, memoryMB: Number(kilobytes) / 1024 };
}

/** Node with these arguments, which says at its end how much memory it had. */
export function nodeCommand(args: readonly string[]): readonly string[] {
  const report =
    'process.once("exit",()=>process._rawDebug("memory "+process.resourceUsage().maxRSS))';
  return [process.execPath, '--import', `data:text/javascript,${report}`, ...args];
}

/** The best of each; runs of a busy machine differ by what others did. */
export function best(timings: readonly Timing[]): Timing {
  const least = (of: (timing: Timing) => number) => Math.min(...timings.map(of));
  return {
    wallS: least(({ wallS }) => wallS),
    processorS: least(({ processorS }) => processorS),
    memoryMB: Math.max(...timings.map(({ memoryMB }) => memoryMB)),
  };
}
