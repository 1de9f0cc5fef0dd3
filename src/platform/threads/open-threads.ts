// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import { Crew } from './crew.ts';
import type { ThreadOptions } from './thread-options.ts';
import type { Works } from './works.ts';

/** Threads that do the works `W`. None is started before there is a task, and an idle one keeps no process alive. */
export interface Threads<W extends Works> {
  /** How many tasks are worked on at once; more wait, in order. */
  readonly size: number;
  /**
   * The result of a work. Throws what the work throws, a ThreadFailure when the thread had to be given up, the signal's
   * reason when it aborts.
   */
  run<Name extends keyof W & string>(
    name: Name,
    task: Parameters<W[Name]>[0],
    signal?: AbortSignal,
  ): Promise<Awaited<ReturnType<W[Name]>>>;
  /** Ends all threads; tasks that wait or are worked on fail. Asked again later, threads start anew. */
  close(): Promise<void>;
}

// Beyond this the one thread that asks cannot keep the others busy.
const MOST_THREADS = 8;

export function openThreads<W extends Works>(options: ThreadOptions): Threads<W> {
  const size = options.size ?? Math.min(availableParallelism(), MOST_THREADS);
  const crew = new Crew(options, size);
  return {
    size,
    run: (name, task, signal) =>
      new Promise((done, fail) => crew.add({ question: { name, task }, signal, done, fail })),
    close: () => crew.close(),
  };
}
