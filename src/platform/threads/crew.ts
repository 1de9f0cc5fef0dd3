// SPDX-License-Identifier: Apache-2.0
import { OneThread, type Task } from './one-thread.ts';
import type { ThreadOptions } from './thread-options.ts';

/** Threads that share a queue: a task goes to an idle thread, else to a new one while there are few, else it waits. */
export class Crew {
  readonly #options: ThreadOptions;
  readonly #size: number;
  readonly #threads = new Set<OneThread>();
  #waiting: Task[] = [];

  constructor(options: ThreadOptions, size: number) {
    this.#options = options;
    this.#size = size;
  }

  add(task: Task): void {
    this.#waiting.push(leavingWith(task));
    this.#next();
  }

  async close(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const task of waiting) task.fail(new Error('The threads were closed'));
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  #next(): void {
    this.#waiting = this.#waiting.filter(({ signal }) => signal?.aborted !== true);
    while (this.#waiting.length > 0) {
      const thread = this.#idleThread();
      const task = thread && this.#waiting.shift();
      if (thread === undefined || task === undefined) return;
      thread.take(task);
    }
  }

  #idleThread(): OneThread | undefined {
    for (const thread of this.#threads) if (thread.isIdle) return thread;
    return this.#threads.size < this.#size ? this.#start() : undefined;
  }

  #start(): OneThread {
    const thread = new OneThread(this.#options, () => {
      if (thread.isGone) this.#threads.delete(thread);
      this.#next();
    });
    this.#threads.add(thread);
    return thread;
  }
}

/** The same task, failing at once when its signal aborts; it listens no longer than it must. */
function leavingWith(task: Task): Task {
  const { signal } = task;
  if (signal === undefined) return task;
  const leave = () => task.fail(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  const settling =
    (tell: (value: unknown) => void): ((value: unknown) => void) =>
    (value) => {
      signal.removeEventListener('abort', leave);
      tell(value);
    };
  return { ...task, done: settling(task.done), fail: settling(task.fail) };
}
