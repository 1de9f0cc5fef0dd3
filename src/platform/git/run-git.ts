// SPDX-License-Identifier: Apache-2.0
import type { Writable } from 'node:stream';
import { GitFailure, meaningOf } from './git-failure.ts';
import { gitInvocation } from './git-invocation.ts';
import type { SetLimits } from './git-limits.ts';
import type { GitExit } from './git-process.ts';
import { startGit } from './git-process.ts';
import type { GitProgram } from './git-program.ts';

/** All that a call needs to know of the repository it works on. */
export interface GitSession {
  readonly program: GitProgram;
  /** The git folder, or the `.git` file that names it. */
  readonly gitDir: string;
  /** What people know it by. */
  readonly path: string;
  readonly limits: SetLimits;
  /** Aborted by close(). */
  readonly closed: AbortSignal;
}

/** One call of git. */
export interface GitCall {
  /** What we do, in a word or two, for messages: "Reading the history". */
  readonly task: string;
  readonly args: readonly string[];
  readonly input?: string | undefined;
  /**
   * Writes the input bit by bit, and ends it, where it is not known at once: called at the start, then with every chunk
   * that comes out.
   */
  readonly feed?: ((stdin: Writable, chunk?: Uint8Array) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

// Answers that are collected whole are short; lists are streamed.
const MAX_COLLECTED_BYTES = 64 << 20;

/**
 * Streams what git prints. Throws a GitFailure when git fails, when it stays silent too long and after close(); throws
 * the signal's reason when that aborts. Git is gone when the iteration is over, however it ends.
 */
export function streamGit(session: GitSession, call: GitCall): AsyncGenerator<Uint8Array> {
  return streamUntilExit(session, call, [0]);
}

/** All that git prints, and its exit code, which is an answer of some commands; other codes than `answers` throw. */
export async function runGit(
  session: GitSession,
  call: GitCall,
  answers: readonly number[] = [0],
): Promise<{ readonly code: number; readonly text: string }> {
  const stream = streamUntilExit(session, call, answers);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const step = await stream.next();
    if (step.done === true) {
      return { code: step.value, text: Buffer.concat(chunks).toString('utf8') };
    }
    chunks.push(step.value);
    bytes += step.value.length;
    if (bytes > MAX_COLLECTED_BYTES) {
      await stream.return(0);
      throw new GitFailure({
        code: 'git/too-much',
        message: `${taskOf(session, call)}: the answer is longer than ${MAX_COLLECTED_BYTES} bytes`,
        path: session.path,
      });
    }
  }
}

/** The output, then the exit code, which is one of `answers`. */
async function* streamUntilExit(
  session: GitSession,
  call: GitCall,
  answers: readonly number[],
): AsyncGenerator<Uint8Array, number> {
  requireOpen(session, call);
  const git = startGit(
    gitInvocation(session.program, session.gitDir, call.args),
    session.limits.silenceTimeoutMs,
  );
  const stop = AbortSignal.any([session.closed, ...(call.signal ? [call.signal] : [])]);
  stop.addEventListener('abort', git.kill, { once: true });
  const { stdin, stdout } = git.child;
  try {
    if (call.feed) call.feed(stdin);
    else stdin.end(call.input ?? '');
    const chunks: AsyncIterator<Uint8Array> = stdout[Symbol.asyncIterator]();
    // The clock of silence runs only while we wait, not while our reader thinks.
    for (git.expectOutput(); ; git.expectOutput()) {
      const step = await chunks.next();
      git.expectNothing();
      if (step.done === true) break;
      call.feed?.(stdin, step.value);
      yield step.value;
    }
    const exit = await git.ended;
    requireOpen(session, call);
    if (exit.code !== undefined && answers.includes(exit.code)) return exit.code;
    throw failureOf(session, call, exit);
  } finally {
    stop.removeEventListener('abort', git.kill);
    stdout.destroy();
    git.kill();
    await git.ended;
  }
}

/** Throws the signal's reason when that has aborted, and a GitFailure after close(). */
export function requireOpen(session: GitSession, call: Pick<GitCall, 'task' | 'signal'>): void {
  call.signal?.throwIfAborted();
  if (session.closed.aborted) {
    const message = `${taskOf(session, call)}: the repository has been closed`;
    throw new GitFailure({ code: 'git/closed', message, path: session.path });
  }
}

function failureOf(session: GitSession, call: GitCall, exit: GitExit): GitFailure {
  const task = taskOf(session, call);
  if (!exit.timedOut) return new GitFailure(meaningOf(task, exit.stderr, session.path));
  const message = `${task}: git was silent for ${session.limits.silenceTimeoutMs} ms and was ended`;
  return new GitFailure({ code: 'git/timeout', message, path: session.path });
}

function taskOf(session: GitSession, call: Pick<GitCall, 'task'>): string {
  return `${call.task} of ${session.path}`;
}
