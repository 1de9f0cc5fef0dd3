// SPDX-License-Identifier: Apache-2.0
import { GitFailure } from '../git-failure.ts';
import type { GitInvocation } from '../git-invocation.ts';
import { type GitProcess, startGit } from '../git-process.ts';
import type { FetchWish } from './fetch-wish.ts';
import { remoteFailure } from './remote-failure.ts';
import { isChatter, transferStepIn } from './transfer-progress.ts';

const MAX_BYTES = 16 * (1 << 30);
const SILENCE_MS = 600_000;
const MAX_COMPLAINT = 8192;
// One reference is asked for; a stranger may answer more.
const MAX_ANSWER = 1 << 20;

/**
 * Runs a git that may take long, as one that talks to another machine; result: what it printed. Throws a GitFailure when it fails, is silent for too long or
 * receives too much, and the signal's reason when that aborts. Git is gone when this is over.
 */
export async function talk(
  invocation: GitInvocation,
  wish: FetchWish,
  task = `Fetching ${wish.address.href}`,
): Promise<string> {
  const { signal, folder } = wish;
  signal?.throwIfAborted();
  const git = startGit(invocation, wish.silenceTimeoutMs ?? SILENCE_MS);
  signal?.addEventListener('abort', git.kill, { once: true });
  const heard = listen(git, wish);
  git.child.stdin.end();
  const exit = await git.ended;
  signal?.removeEventListener('abort', git.kill);
  signal?.throwIfAborted();
  if (heard.isTooMuch()) throw tooMuch(task, wish);
  if (exit.timedOut) {
    const message = `${task}: nothing came for ${(wish.silenceTimeoutMs ?? SILENCE_MS) / 1000} s`;
    throw new GitFailure({ code: 'git/timeout', message, path: folder });
  }
  // Without a word of its own: it could not be started, and the exit says why.
  if (exit.code !== 0) throw remoteFailure(task, heard.complaint() || exit.stderr, folder);
  return heard.answer();
}

function tooMuch(task: string, { maxBytes = MAX_BYTES, folder }: FetchWish): GitFailure {
  const message = `${task}: it is larger than ${maxBytes} bytes`;
  return new GitFailure({ code: 'git/too-large', message, path: folder });
}

/** Hears what git prints and says; every sign of life starts the clock of silence anew. */
function listen(git: GitProcess, { maxBytes = MAX_BYTES, onProgress }: FetchWish) {
  let answer = '';
  let complaint = '';
  let rest = '';
  let tooMuchCame = false;
  git.expectOutput();
  git.child.stdout.setEncoding('utf8').on('data', (text: string) => {
    git.expectOutput();
    answer += text;
    if (answer.length > MAX_ANSWER) stop();
  });
  git.child.stderr.on('data', (text: string) => {
    git.expectOutput();
    const lines = `${rest}${text}`.split(/[\r\n]/);
    rest = lines.pop()?.slice(-MAX_COMPLAINT) ?? '';
    for (const line of lines) hear(line);
  });
  function hear(line: string): void {
    const step = transferStepIn(line);
    if (step !== undefined) onProgress?.(step);
    if ((step?.bytes ?? 0) > maxBytes) stop();
    // The end tells why it failed.
    else if (!isChatter(line)) complaint = `${complaint}${line}\n`.slice(-MAX_COMPLAINT);
  }
  function stop(): void {
    tooMuchCame = true;
    git.kill();
  }
  return {
    answer: () => answer,
    complaint: () => `${complaint}${rest}`.trim(),
    isTooMuch: () => tooMuchCame,
  };
}
