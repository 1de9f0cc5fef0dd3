// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { silentLog } from '#platform/log';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type JobEvent, type Jobs, openJobs } from './index.ts';

let own: TestStorage;
let jobs: Jobs;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());
beforeEach(async () => {
  jobs = await open();
});
afterEach(() => jobs.stop());

function open(): Promise<Jobs> {
  return openJobs({ storage: own.storage, log: silentLog });
}

function ask(kind: string): Promise<number> {
  return jobs.enqueue(own.principal, { kind, subject: 'repository:1', data: {} });
}

/** Waits for an event; to be called before what causes it. */
function heard(at: Jobs, isMeant: (event: JobEvent) => boolean): Promise<JobEvent> {
  return new Promise((resolve) => {
    const stop = at.watch((event) => {
      if (!isMeant(event)) return;
      stop();
      resolve(event);
    });
  });
}

function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

test('a running job is cancelled from another process, and its late finish does not count', async () => {
  const other = await open();
  let refusal: unknown;
  jobs.define('long', {}, async ({ signal, finish, principal }) => {
    await until(signal).catch(() => undefined);
    refusal = await own.storage
      .write(principal, { action: 'test/late', subject: 'job' }, finish)
      .catch((error: unknown) => error);
  });
  await jobs.start();
  const active = heard(other, (event) => event.kind === 'long' && event.state === 'active');

  const id = await ask('long');
  await active;
  await other.cancel(own.principal, id);
  await jobs.idle();

  expect(refusal).toMatchObject({ code: 'jobs/no-longer-held' });
  expect((await jobs.get(own.principal, id))?.state).toBe('cancelled');
  await other.stop();
});

test('progress is heard in other processes, and the last one is kept', async () => {
  const other = await open();
  jobs.define('counting', {}, async ({ progress }) => {
    for (let done = 1; done <= 1_000; done += 1) progress(done, 1_000, 'counting');
  });
  await jobs.start();
  let events = 0;
  other.watch(() => {
    events += 1;
  });
  const done = heard(other, (event) => event.kind === 'counting' && event.state === 'done');

  const id = await ask('counting');

  expect(await done).toMatchObject({
    progressDone: 1_000,
    progressTotal: 1_000,
    message: 'counting',
  });
  expect(await jobs.get(own.principal, id)).toMatchObject({ progressDone: 1_000 });
  expect(events).toBeLessThan(10);
  await jobs.idle();
  await other.stop();
});

test('a stopping process gives back what it did not finish, and another goes on', async () => {
  const first = await open();
  first.define('handed-over', {}, ({ signal }) => until(signal));
  await first.start();
  const active = heard(jobs, (event) => event.kind === 'handed-over' && event.state === 'active');
  const id = await ask('handed-over');
  await active;

  await first.stop();
  const between = await jobs.get(own.principal, id);
  jobs.define('handed-over', { retries: 0 }, async () => undefined);
  await jobs.start();
  await jobs.idle();

  expect(between?.state).toBe('queued');
  expect(await jobs.get(own.principal, id)).toMatchObject({ state: 'done', attempt: 2 });
});

test('two processes share the queue, and no job is done twice', async () => {
  const other = await open();
  const done: number[] = [];
  for (const process of [jobs, other]) {
    process.define('shared', {}, async ({ id }) => {
      done.push(id);
    });
    await process.start({ concurrency: 3 });
  }

  const ids = await Promise.all(Array.from({ length: 40 }, () => ask('shared')));
  await jobs.idle();

  expect(done.sort((a, b) => a - b)).toEqual(ids.sort((a, b) => a - b));
  await other.stop();
});

test('a worker that loses its connection to the database goes on under a new name', async () => {
  const runs: number[] = [];
  jobs.define('shaken', {}, async ({ attempt, signal }) => {
    runs.push(attempt);
    if (attempt === 1) await until(signal);
  });
  await jobs.start();
  const active = heard(jobs, (event) => event.kind === 'shaken' && event.state === 'active');
  const id = await ask('shaken');
  await active;

  await own.storage.system((tx) =>
    tx.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lanthorn jobs'",
    ),
  );
  await jobs.idle();

  expect(await jobs.get(own.principal, id)).toMatchObject({ state: 'done', attempt: 2 });
  expect(runs).toEqual([1, 2]);
});
