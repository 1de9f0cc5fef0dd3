// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { BatchOutcome, RawObject } from './batch-parser.ts';
import { batchParser } from './batch-parser.ts';
import { meaningOf } from './git-failure.ts';
import { gitInvocation } from './git-invocation.ts';
import type { GitProcess } from './git-process.ts';
import { startGit } from './git-process.ts';
import { isObjectId } from './object-id.ts';
import type { GitSession } from './run-git.ts';

interface Question {
  readonly id: string;
  readonly maxBytes: number;
  answer(result: RawObject | Problem): void;
}

// Every death answers one question, so a store that kills git at each object still ends; past this it is hopeless.
const MAX_DEATHS_IN_A_ROW = 50;

/**
 * Reads objects over one long-lived `git cat-file --batch`; questions may be asked without waiting for answers.
 *
 * When git dies (a corrupt object kills some versions) the object it was reading becomes a Problem and a new git goes
 * on with the next. An object over its limit is skipped on the pipe and never held in memory.
 */
export class ObjectReader {
  readonly #session: GitSession;
  #waiting: Question[] = [];
  #git: GitProcess | undefined;
  #deathsInARow = 0;
  #state: 'open' | 'closed' = 'open';

  constructor(session: GitSession) {
    this.#session = session;
  }

  /** The object, or why it cannot be had: missing, too large, corrupt. */
  read(id: string, maxBytes: number): Promise<RawObject | Problem> {
    if (this.#state === 'closed')
      return Promise.resolve(this.#problem('git/closed', id, 'the repository has been closed'));
    if (!isObjectId(id)) {
      const shown = JSON.stringify(id.slice(0, 80));
      return Promise.resolve(
        this.#problem('git/not-an-object-id', shown, 'expected a full object id'),
      );
    }
    return new Promise((answer) => {
      this.#waiting.push({ id, maxBytes, answer });
      this.#ask(`${id}\n`);
    });
  }

  /** Ends git; whatever still waits is answered with a Problem. */
  async close(): Promise<void> {
    this.#state = 'closed';
    const git = this.#git;
    this.#git = undefined;
    git?.kill();
    this.#giveUp('git/closed', 'the repository has been closed');
    await git?.ended;
  }

  #ask(lines: string): void {
    this.#git ??= this.#start();
    this.#git.expectOutput();
    // What is asked at once is written at once.
    const { stdin } = this.#git.child;
    stdin.cork();
    stdin.write(lines);
    process.nextTick(() => stdin.uncork());
  }

  #start(): GitProcess {
    const { program, gitDir, limits } = this.#session;
    const git = startGit(
      gitInvocation(program, gitDir, ['cat-file', '--batch']),
      limits.silenceTimeoutMs,
    );
    const parser = batchParser({
      limitOf: () => this.#waiting[0]?.maxBytes ?? 0,
      onAnswer: (outcome) => this.#answer(outcome),
    });
    git.child.stdout.on('data', (chunk: Buffer) => {
      if (this.#git !== git) return;
      parser.push(chunk);
      if (this.#waiting.length === 0) git.expectNothing();
      else git.expectOutput();
    });
    void git.ended.then((exit) => {
      if (this.#git === git)
        this.#goOnAfterDeath(exit.timedOut ? 'git was silent too long' : exit.stderr);
    });
    return git;
  }

  #answer(outcome: BatchOutcome): void {
    if (outcome === 'unreadable') {
      // Its death answers the question.
      this.#git?.kill();
      return;
    }
    const question = this.#waiting.shift();
    if (question === undefined) return;
    this.#deathsInARow = 0;
    const { id, maxBytes } = question;
    if (outcome === 'missing') {
      question.answer(
        this.#problem(
          'git/missing-object',
          id,
          'the repository does not have it, or it is corrupt; `git fsck` tells which',
        ),
      );
    } else if (outcome === 'too-large') {
      question.answer(this.#problem('git/too-large', id, `it is larger than ${maxBytes} bytes`));
    } else {
      question.answer(outcome);
    }
  }

  #goOnAfterDeath(lastWords: string): void {
    this.#git = undefined;
    this.#deathsInARow += 1;
    const culprit = this.#waiting.shift();
    const task = `Reading object ${culprit?.id} of ${this.#session.path}`;
    culprit?.answer(meaningOf(task, lastWords, this.#session.path));
    if (this.#deathsInARow >= MAX_DEATHS_IN_A_ROW)
      this.#giveUp('git/failed', 'git keeps dying on this repository');
    if (this.#waiting.length > 0) this.#ask(this.#waiting.map(({ id }) => `${id}\n`).join(''));
  }

  #giveUp(code: string, reason: string): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#deathsInARow = 0;
    for (const { id, answer } of waiting) answer(this.#problem(code, id, reason));
  }

  #problem(code: string, id: string, reason: string): Problem {
    const message = `Reading object ${id} of ${this.#session.path}: ${reason}`;
    return { code, message, path: this.#session.path };
  }
}
