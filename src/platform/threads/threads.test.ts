// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openThreads, type ThreadOptions, type Threads } from './index.ts';
import type { works } from './works.fixture.ts';

const opened: Threads<typeof works>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((threads) => threads.close()));
});

function open(options: Omit<ThreadOptions, 'script'> = {}) {
  const threads = openThreads<typeof works>({
    script: new URL('./works.fixture.ts', import.meta.url),
    size: 2,
    ...options,
  });
  opened.push(threads);
  return threads;
}

it('gives values in and takes values back', async () => {
  const threads = open();

  expect(await threads.run('double', new Map([['a', 2]]))).toEqual(new Map([['a', 4]]));
});

it('works on as many tasks at once as it has threads, and no more', async () => {
  const threads = open();

  const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => threads.run('whoAmI', undefined)));

  expect(new Set(ids).size).toBe(2);
});

it('throws what the work throws, and goes on', async () => {
  const threads = open({ size: 1 });

  await expect(threads.run('refuse', 'no')).rejects.toThrow(new TypeError('no'));
  expect(await threads.run('double', new Map())).toEqual(new Map());
});

it.each([
  ['loopForever', 'time', { maxMs: 4000 }],
  ['hoard', 'memory', { maxMebibytes: 40 }],
  ['die', 'crash', {}],
] as const)('gives up a thread that would %s, and takes another', async (name, reason, limits) => {
  const threads = open({ size: 1, ...limits });

  await expect(threads.run(name, undefined)).rejects.toMatchObject({ reason });
  expect(await threads.run('double', new Map())).toEqual(new Map());
});

it('ends a thread that has had nothing to do for long, and starts another for the next task', async () => {
  const threads = open({ size: 1, maxIdleMs: 50 });
  const first = await threads.run('whoAmI', undefined);

  await setTimeout(1000);

  expect(await threads.run('whoAmI', undefined)).not.toBe(first);
});

it('keeps a thread that is asked again soon', async () => {
  const threads = open({ size: 1 });

  const first = await threads.run('whoAmI', undefined);

  expect(await threads.run('whoAmI', undefined)).toBe(first);
});

it('leaves out a task whose signal aborts while it waits', async () => {
  const threads = open({ size: 1 });
  const stop = new AbortController();
  const first = threads.run('whoAmI', undefined);
  const second = threads.run('double', new Map(), stop.signal);

  stop.abort(new Error('enough'));

  await expect(second).rejects.toThrow('enough');
  expect(await first).toBeGreaterThan(0);
});

it('fails what waits when it is closed', async () => {
  const threads = open({ size: 1 });
  const tasks = [threads.run('whoAmI', undefined), threads.run('whoAmI', undefined)];

  const outcomes = Promise.allSettled(tasks);
  await threads.close();

  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
