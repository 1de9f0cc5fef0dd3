// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'dist', 'main.js');
const PATIENCE_MS = 120_000;
const STEP_MS = 20;

/** How the program is started, where it is not as usual. */
export interface ProgramSettings {
  readonly environment?: Readonly<Record<string, string>> | undefined;
  readonly workingFolder?: string | undefined;
  /** Leaves the rights of root, as an ordinary user. */
  readonly uid?: number | undefined;
}

/** How the process ended. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built program (npm run build) as a process of its own. */
export interface RunningProgram {
  readonly pid: number;
  readonly ended: Promise<ProgramEnd>;
  /** All that it has said so far, on both channels. */
  said(): string;
  /** What it said up to the first match; throws what was said when it ends without, or takes too long. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
}

/** Starts `lanthorn ...`; nothing of this process's environment is handed on but the path and a temporary home. */
export function startProgram(
  words: readonly string[],
  { environment = {}, workingFolder = ROOT, uid }: ProgramSettings = {},
): RunningProgram {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: workingFolder,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const ended = endOf(child);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => text,
    says: (pattern) =>
      matchIn(
        () => text,
        pattern,
        () => isOver,
      ),
    signal: (name) => void child.kill(name),
  };
}

function endOf(child: ChildProcess): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function matchIn(
  said: () => string,
  pattern: RegExp,
  isOver: () => boolean,
): Promise<RegExpExecArray> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += STEP_MS) {
    const wasOver = isOver();
    const found = pattern.exec(said());
    if (found) return found;
    if (wasOver) break;
    await wait(STEP_MS);
  }
  throw new Error(`The program never said ${pattern}. It said:\n${said()}`);
}
