// SPDX-License-Identifier: Apache-2.0
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { GitInvocation } from './git-invocation.ts';

/** How a git process ended. */
export interface GitExit {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly stderr: string;
  /** Set when we ended it ourselves because it stayed silent. */
  readonly timedOut: boolean;
}

/** A running git. Its output is `child.stdout`; whoever starts one must see to it that it ends. */
export interface GitProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Never rejects. */
  readonly ended: Promise<GitExit>;
  /** Ends git and whatever it may have started; safe to call again. */
  kill(): void;
  /** Starts the clock of silence, from zero; when it runs out git is killed. */
  expectOutput(): void;
  /** Stops the clock: nobody is waiting. */
  expectNothing(): void;
}

const MAX_STDERR_CHARACTERS = 8192;

/** Starts git. A git that cannot be started looks like one that ended at once. */
export function startGit(invocation: GitInvocation, silenceTimeoutMs: number): GitProcess {
  // A process group of its own, so that kill() reaches grandchildren, who else might hold the pipes open for ever.
  const child = spawn(invocation.program, invocation.args, {
    cwd: invocation.cwd,
    env: { ...invocation.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let stderr = '';
  let timedOut = false;
  let timer: NodeJS.Timeout | undefined;
  let isAwaited = false;

  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < MAX_STDERR_CHARACTERS) stderr += text;
  });
  // EPIPE: git left before it had read all its input; its exit says why.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<GitExit>((resolve) => {
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: undefined, stderr: error.message, timedOut });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, stderr, timedOut });
    });
  });

  function kill(): void {
    clearTimeout(timer);
    killGroup(child);
  }
  function runOut(): void {
    if (!isAwaited) return;
    timedOut = true;
    kill();
  }
  return {
    child,
    ended,
    kill,
    expectNothing() {
      isAwaited = false;
    },
    // Called for every chunk, so one timer is set again and none made anew.
    expectOutput() {
      isAwaited = true;
      timer = timer?.refresh() ?? setTimeout(runOut, silenceTimeoutMs);
    },
  };
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone between the question and the signal.
    child.kill('SIGKILL');
  }
}
