// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from './index.ts';

it('keeps the order however long each takes, and never works on more than it may', async () => {
  let now = 0;
  let most = 0;
  const results: number[] = [];

  for await (const one of inTurn([30, 1, 20, 5, 1], 2, async (ms) => {
    most = Math.max(most, ++now);
    await setTimeout(ms);
    now -= 1;
    return ms;
  }))
    results.push(one);

  expect(results).toEqual([30, 1, 20, 5, 1]);
  expect(most).toBe(2);
});

it('fails when the turn of what failed comes', async () => {
  const results: number[] = [];

  const all = (async () => {
    for await (const one of inTurn([1, 2, 3], 3, async (n) => {
      if (n === 2) throw new Error('two');
      return n;
    }))
      results.push(one);
  })();

  await expect(all).rejects.toThrow('two');
  expect(results).toEqual([1]);
});
