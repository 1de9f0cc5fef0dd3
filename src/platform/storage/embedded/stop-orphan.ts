// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#model';
import type { DataFolder } from './data-folder.ts';
import { isRunning, processState } from './process-state.ts';

const PATIENCE_MS = 30_000;
// Its own children leave in that time too, and most zombies are collected after 0.5 to 1.5 s.
const ZOMBIE_PATIENCE_MS = 3_000;
const STEP_MS = 50;

/**
 * Stops the server that a killed Lanthorn left running in the folder, and waits until its place is free. Only to be called
 * by the holder of the folder's lock: then whatever runs there has lost its Lanthorn.
 */
export async function stopOrphan(folder: DataFolder): Promise<void> {
  const lockFile = join(folder.cluster, 'postmaster.pid');
  const pid = readPid(lockFile);
  if (pid === undefined) return;
  if (isPostgres(pid)) await stop(pid, folder);
  if (processState(pid)?.isZombie) {
    await holdsWithin(ZOMBIE_PATIENCE_MS, () => processState(pid) === undefined);
  }
  // A zombie that nobody collects, or another program that got the number since. PostgreSQL would take either for a
  // server that runs; of a number that is free it makes nothing, and looks for leftovers itself.
  if (processState(pid) !== undefined && !isPostgres(pid)) rmSync(lockFile, { force: true });
}

async function stop(pid: number, folder: DataFolder): Promise<void> {
  // Fast shutdown; if that does not end, an immediate one, after which the next start recovers from the journal.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    if (await holdsWithin(PATIENCE_MS, () => !isRunning(pid))) return;
  }
  throw new Refusal(
    'unavailable',
    'storage/orphan-does-not-stop',
    `An earlier database server, process ${pid}, still runs in ${folder.path} and does not stop.`,
    `End process ${pid}, then start again.`,
  );
}

async function holdsWithin(patienceMs: number, holds: () => boolean): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += STEP_MS) {
    if (holds()) return true;
    await wait(STEP_MS);
  }
  return false;
}

function isPostgres(pid: number): boolean {
  const state = processState(pid);
  return state !== undefined && !state.isZombie && /postgres|postmaster/.test(state.command);
}

// The first line of postmaster.pid is the server's process id.
function readPid(lockFile: string): number | undefined {
  if (!existsSync(lockFile)) return undefined;
  const pid = Number.parseInt(readFileSync(lockFile, 'utf8'), 10);
  return pid > 0 ? pid : undefined;
}
