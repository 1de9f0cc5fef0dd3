// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What is known of a process that has a place in the process table. */
export interface ProcessState {
  /** Tells apart two processes that had the same id one after the other; only for comparing. */
  readonly startedAt: string;
  /** Dead, but not yet taken note of by its parent. */
  readonly isZombie: boolean;
  readonly command: string;
}

/** The state of a process; undefined when there is none of this id. */
export function processState(pid: number): ProcessState | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  try {
    return existsSync('/proc/self/stat') ? stateFromProc(pid) : stateFromPs(pid);
  } catch {
    return undefined;
  }
}

/** Whether the process is there and runs. */
export function isRunning(pid: number): boolean {
  return processState(pid)?.isZombie === false;
}

// "4711 (node (worker)) S 1 4711 ...": the name may hold spaces and brackets, so fields are counted behind the last ")".
function stateFromProc(pid: number): ProcessState {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  // proc(5): field 3 is the state, field 22 the start in clock ticks since boot; two are gone with the name.
  return { isZombie: fields[0] === 'Z', startedAt: `${bootId()} ${fields[19]}`, command };
}

function bootId(): string {
  const path = '/proc/sys/kernel/random/boot_id';
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

// "Ss   Sun Mar  1 09:30:00 2026     /usr/bin/node dist/main.js": the start is always 24 characters.
const PS_LINE = /^\s*(?<state>\S+)\s+(?<startedAt>.{24})\s+(?<command>.*)$/;

function stateFromPs(pid: number): ProcessState | undefined {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  const found = PS_LINE.exec(line.trimEnd())?.groups;
  if (found === undefined) return undefined;
  return {
    isZombie: found.state?.startsWith('Z') ?? false,
    startedAt: found.startedAt ?? '',
    command: found.command ?? '',
  };
}
