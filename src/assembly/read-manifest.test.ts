// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readFile } from '#engines/inventory';
import { openProgramThreads } from './open-program-threads.ts';
import { manifestReading } from './read-manifest.ts';

/** Large enough to be read in a thread. */
const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`node_modules/lamp-${i}`, { version: `1.0.${i}` }]),
  ),
});

it('a large file says in a thread what it says here', async () => {
  const threads = openProgramThreads();

  const reading = await manifestReading(threads)('package-lock.json', LOCK, undefined);
  await threads.close();

  expect(reading.components).toHaveLength(2000);
  expect(reading).toEqual(readFile('package-lock.json', LOCK));
});

it('a file that takes too long is one problem', async () => {
  const threads = openProgramThreads({ maxMs: 1 });

  const reading = await manifestReading(threads)('package-lock.json', LOCK, undefined);
  await threads.close();

  expect(reading).toMatchObject({
    components: [],
    problems: [{ code: 'inventory/too-much-time', path: 'package-lock.json' }],
  });
});
