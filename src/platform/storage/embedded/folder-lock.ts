// SPDX-License-Identifier: Apache-2.0
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#model';
import { processState } from './process-state.ts';

/** A folder that is ours until released. */
export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

// More rounds than processes that could start on one folder at the same moment.
const ROUNDS = 20;

/** Takes the folder for this process. Refuses when another Lanthorn has it; takes over from one that is dead. */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock');
  for (let round = 0; round < ROUNDS; round += 1) {
    if (tryTake(path)) return { release: () => release(path) };
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) throw folderInUse(folder, holder.pid);
    removeStale(path, holder);
  }
  throw new Error(`Locking ${folder}: the lock changed hands ${ROUNDS} times`);
}

/** Whoever holds the folder now and is alive; for tools that clean up after others. */
export function holderOf(folder: string): number | undefined {
  const holder = readHolder(join(folder, 'lock'));
  return holder !== undefined && isAlive(holder) ? holder.pid : undefined;
}

// The lock appears under its name with its text already in it: link() makes a name or fails, nothing between.
function tryTake(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(myself()), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Between reading and removing, another process may have taken over: then its lock is put back.
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved !== undefined && !isSame(moved, stale)) linkSync(aside, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(path: string): void {
  if (isSame(myself(), readHolder(path))) rmSync(path, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'startedAt' in value;
}

// In a container every start has the same small process id, so the id alone would look alive for ever.
function isAlive(holder: Holder): boolean {
  const state = processState(holder.pid);
  return state !== undefined && !state.isZombie && state.startedAt === holder.startedAt;
}

function isSame(one: Holder, other: Holder | undefined): boolean {
  return one.pid === other?.pid && one.startedAt === other.startedAt;
}

function myself(): Holder {
  return { pid: process.pid, startedAt: processState(process.pid)?.startedAt ?? '' };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function folderInUse(folder: string, pid: number): Refusal {
  return new Refusal(
    'conflict',
    'storage/folder-in-use',
    `The data folder ${folder} is in use by another Lanthorn, process ${pid}.`,
    'Stop that process, or name another folder with --data.',
  );
}
