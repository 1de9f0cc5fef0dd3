// SPDX-License-Identifier: Apache-2.0
import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker.ts';
import { ThreadFailure, type ThreadFailureReason } from './thread-failure.ts';
import type { ThreadOptions } from './thread-options.ts';
import type { ThreadAnswer, ThreadQuestion } from './works.ts';

/** A question, and who waits for the answer. Telling a second time does nothing. */
export interface Task {
  readonly question: ThreadQuestion;
  readonly signal: AbortSignal | undefined;
  done(result: unknown): void;
  fail(error: unknown): void;
}

const MAX_MS = 60_000;
const MAX_MEBIBYTES = 512;
// A thread keeps what its largest task took, and its start takes a second.
const MAX_IDLE_MS = 300_000;

/** One thread and the task it works on. A thread that failed, or had nothing to do for long, is gone and does not come back. */
export class OneThread {
  readonly #worker: Worker;
  readonly #onFree: () => void;
  readonly #maxMs: number;
  readonly #maxIdleMs: number;
  #task: Task | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isGone = false;

  /** `onFree` is called whenever it has ended a task, and when it is gone. */
  constructor(options: ThreadOptions, onFree: () => void) {
    this.#onFree = onFree;
    this.#maxMs = options.maxMs ?? MAX_MS;
    this.#maxIdleMs = options.maxIdleMs ?? MAX_IDLE_MS;
    const maxOldGenerationSizeMb = options.maxMebibytes ?? MAX_MEBIBYTES;
    this.#worker = startWorker(options.script, { resourceLimits: { maxOldGenerationSizeMb } });
    this.#worker.unref();
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answer(answer));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#giveUp(isMemory ? 'memory' : 'crash', error.message, error);
    });
    this.#worker.on('exit', (code) => this.#giveUp('crash', `it ended with code ${code}`));
  }

  get isIdle(): boolean {
    return this.#task === undefined && !this.#isGone;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  take(task: Task): void {
    this.#task = task;
    this.#worker.ref();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#giveUp('time', `it took longer than ${this.#maxMs} ms`);
      void this.#worker.terminate();
    }, this.#maxMs);
    try {
      this.#worker.postMessage(task.question);
    } catch (error) {
      // What cannot be copied fails alone; the thread is none the worse for it.
      this.#answer({ error });
    }
  }

  async close(): Promise<void> {
    this.#giveUp('crash', 'the threads were closed');
    await this.#worker.terminate();
  }

  #answer(answer: ThreadAnswer): void {
    const task = this.#release();
    this.#timer = setTimeout(() => this.#leave(), this.#maxIdleMs).unref();
    if ('error' in answer) task?.fail(answer.error);
    else task?.done(answer.result);
    this.#onFree();
  }

  #leave(): void {
    this.#isGone = true;
    void this.#worker.terminate();
    this.#onFree();
  }

  #giveUp(reason: ThreadFailureReason, why: string, cause?: unknown): void {
    if (this.#isGone) return;
    this.#isGone = true;
    const task = this.#release();
    const name = task?.question.name;
    task?.fail(new ThreadFailure(reason, `The thread doing ${name} was given up: ${why}`, cause));
    this.#onFree();
  }

  #release(): Task | undefined {
    const task = this.#task;
    this.#task = undefined;
    clearTimeout(this.#timer);
    this.#worker.unref();
    return task;
  }
}
