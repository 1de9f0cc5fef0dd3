// SPDX-License-Identifier: Apache-2.0
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion, Works } from './works.ts';

/** Makes the running script a thread that does these works, one task at a time, until it is closed. */
export function serveThread(works: Works): void {
  parentPort?.on('message', async (question: ThreadQuestion) => {
    parentPort?.postMessage(await answerTo(works, question));
  });
}

async function answerTo(works: Works, { name, task }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    const work = works[name];
    if (work === undefined) throw new Error(`Threads know no work "${name}"`);
    return { result: await work(task) };
  } catch (error) {
    return { error };
  }
}
