// SPDX-License-Identifier: Apache-2.0
// What the threads of threads.test.ts can do.
import { setTimeout } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { serveThread } from './index.ts';

export const works = {
  double: (numbers: ReadonlyMap<string, number>) =>
    new Map([...numbers].map(([name, number]) => [name, number * 2])),
  whoAmI: async () => {
    await setTimeout(20);
    return threadId;
  },
  refuse: (why: string) => {
    throw new TypeError(why);
  },
  loopForever: () => {
    for (;;);
  },
  hoard: () => {
    const all: string[][] = [];
    for (;;) all.push(new Array<string>(100_000).fill('hoard'));
  },
  die: () => process.exit(3),
};

serveThread(works);
