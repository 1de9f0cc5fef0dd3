// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Refusal } from '#model';
import { silentLog } from '#platform/log';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Jobs, openJobs } from './index.ts';

let own: TestStorage;
let jobs: Jobs;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());
beforeEach(async () => {
  jobs = await openJobs({ storage: own.storage, log: silentLog });
});
afterEach(() => jobs.stop());

function ask(kind: string, key?: string): Promise<number> {
  return jobs.enqueue(own.principal, { kind, subject: 'repository:1', key, data: { kind } });
}

test('a job is done once, with the data and on behalf of whoever asked', async () => {
  const seen: unknown[] = [];
  jobs.define<{ kind: string }>('once', {}, async ({ data, principal, attempt }) => {
    seen.push({ data, principal, attempt });
  });
  await jobs.start();

  const id = await ask('once');
  await jobs.idle();

  expect(seen).toEqual([{ data: { kind: 'once' }, principal: own.principal, attempt: 1 }]);
  expect(await jobs.get(own.principal, id)).toMatchObject({
    kind: 'once',
    subject: 'repository:1',
    state: 'done',
    attempt: 1,
    problem: undefined,
    actor: own.principal.actor,
  });
});

test('a job that fails is tried again, and its last problem is kept when it fails for good', async () => {
  jobs.define('flaky', { retries: 2, backoffMs: 10 }, async ({ attempt }) => {
    if (attempt < 3) throw new Error(`attempt ${attempt} broke`);
  });
  jobs.define('hopeless', { retries: 1, backoffMs: 10 }, async ({ attempt }) => {
    throw new Error(`attempt ${attempt} broke`);
  });
  await jobs.start();

  const [flaky, hopeless] = [await ask('flaky'), await ask('hopeless')];
  await jobs.idle();

  expect(await jobs.get(own.principal, flaky)).toMatchObject({ state: 'done', attempt: 3 });
  expect(await jobs.get(own.principal, hopeless)).toMatchObject({
    state: 'failed',
    attempt: 2,
    problem: 'attempt 2 broke',
  });
});

test('a refusal is not tried again', async () => {
  jobs.define('refused', { retries: 5 }, async () => {
    throw new Refusal('not-found', 'test/gone', 'The repository is gone.', 'Nothing.');
  });
  await jobs.start();

  const id = await ask('refused');
  await jobs.idle();

  expect(await jobs.get(own.principal, id)).toMatchObject({
    state: 'failed',
    attempt: 1,
    problem: 'The repository is gone.',
  });
});

test('asking again with the same key gives the same job, until it has ended', async () => {
  const [one, same, other] = [
    await ask('keyed', 'a'),
    await ask('keyed', 'a'),
    await ask('keyed', 'b'),
  ];
  jobs.define('keyed', {}, async () => undefined);
  await jobs.start();
  await jobs.idle();
  const later = await ask('keyed', 'a');
  await jobs.idle();

  expect(same).toBe(one);
  expect(new Set([one, other, later]).size).toBe(3);
});

test('asking at the same moment with the same key gives one job', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => ask('burst', 'a')));

  expect(new Set(ids).size).toBe(1);
  await jobs.cancel(own.principal, ids[0] ?? 0);
});

test('a queued job that is cancelled is never run', async () => {
  let hasRun = false;
  const id = await ask('unwanted');
  await jobs.cancel(own.principal, id);
  jobs.define('unwanted', {}, async () => {
    hasRun = true;
  });
  await jobs.start();
  await jobs.idle();

  expect(hasRun).toBe(false);
  expect((await jobs.get(own.principal, id))?.state).toBe('cancelled');
  await expect(jobs.cancel(own.principal, id)).rejects.toMatchObject({
    code: 'jobs/nothing-to-cancel',
  });
});

test('a failed job can be queued anew with all its attempts, a finished one cannot', async () => {
  let isMended = false;
  jobs.define('mended', { retries: 0 }, async () => {
    if (!isMended) throw new Error('broken');
  });
  await jobs.start();
  const id = await ask('mended');
  await jobs.idle();

  isMended = true;
  await jobs.retry(own.principal, id);
  await jobs.idle();

  expect(await jobs.get(own.principal, id)).toMatchObject({ state: 'done', problem: undefined });
  await expect(jobs.retry(own.principal, id)).rejects.toMatchObject({
    code: 'jobs/nothing-to-retry',
  });
});

test('effect and acknowledgement share a transaction', async () => {
  jobs.define('atomic', { retries: 1, backoffMs: 10 }, async ({ principal, finish, attempt }) => {
    await own.storage.write(
      principal,
      { action: 'test/effect', subject: `run:${attempt}` },
      async (tx) => {
        await finish(tx);
        if (attempt === 1) throw new Error('broke before the commit');
      },
    );
  });
  await jobs.start();

  const id = await ask('atomic');
  await jobs.idle();

  const effects = await own.storage.read(own.principal, (tx) =>
    tx.query("SELECT subject FROM log_entry WHERE action = 'test/effect'"),
  );
  expect(effects).toEqual([{ subject: 'run:2' }]);
  expect((await jobs.get(own.principal, id))?.state).toBe('done');
});

test('no more of a kind run at once than its limit', async () => {
  let running = 0;
  let most = 0;
  jobs.define('narrow', { concurrency: 2 }, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  await jobs.start({ concurrency: 8 });

  await Promise.all(Array.from({ length: 12 }, () => ask('narrow')));
  await jobs.idle();

  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
});

test('jobs of another organisation can neither be seen, cancelled nor retried', async () => {
  const stranger = await own.anotherOrganisation();
  const id = await ask('private');

  expect(await jobs.list(stranger, { limit: 100 })).toEqual([]);
  expect(await jobs.get(stranger, id)).toBeUndefined();
  await expect(jobs.cancel(stranger, id)).rejects.toBeInstanceOf(Refusal);
  await expect(jobs.retry(stranger, id)).rejects.toBeInstanceOf(Refusal);
  expect((await jobs.get(own.principal, id))?.state).toBe('queued');
  await jobs.cancel(own.principal, id);
});

test('the list is paged, newest first, and can be narrowed to states', async () => {
  const stranger = await own.anotherOrganisation();
  const ids: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    ids.push(await jobs.enqueue(stranger, { kind: 'listed', subject: 's', data: {} }));
  }
  await jobs.cancel(stranger, ids[1] ?? 0);

  const page = await jobs.list(stranger, { limit: 2 });
  const rest = await jobs.list(stranger, { limit: 2, before: page.at(-1)?.id });
  const queued = await jobs.list(stranger, { limit: 9, states: ['queued'] });

  expect([...page, ...rest].map((job) => job.id)).toEqual(ids.toReversed());
  expect(queued.map((job) => job.id)).toEqual([ids[2], ids[0]]);
  for (const job of queued) await jobs.cancel(stranger, job.id);
});
