// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '#platform/log';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Jobs, openJobs } from './index.ts';

const WORKER = fileURLToPath(new URL('./dying-worker.fixture.ts', import.meta.url));

let own: TestStorage;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());

test('a job whose worker is killed goes on in a worker that is already there', async () => {
  const { rescuer, id } = await killDuring('cut-off', 'before-commit');

  await rescuer.idle();

  expect(await rescuer.get(own.principal, id)).toMatchObject({ state: 'done', attempt: 2 });
  expect(await effectsOf('cut-off')).toEqual([{ subject: 'by:rescuer' }]);
  await rescuer.stop();
});

test('a job whose effect was committed before the kill is not done again', async () => {
  const { rescuer, id } = await killDuring('committed', 'after-commit');

  await rescuer.idle();

  expect(await rescuer.get(own.principal, id)).toMatchObject({ state: 'done', attempt: 1 });
  expect(await effectsOf('committed')).toEqual([{ subject: 'by:child' }]);
  await rescuer.stop();
});

async function killDuring(kind: string, dies: 'before-commit' | 'after-commit') {
  const rescuer = await openJobs({ storage: own.storage, log: silentLog });
  const { storage } = own;
  rescuer.define(kind, {}, ({ principal, finish }) =>
    storage.write(principal, { action: `test/${kind}`, subject: 'by:rescuer' }, finish),
  );
  const id = await rescuer.enqueue(own.principal, { kind, subject: 'test', data: {} });
  const child = startWorker(kind, dies);
  await says(child, 'hangs');

  // While the child lives, its job is left to it.
  await rescuer.start();
  await expectStillHeld(rescuer);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { rescuer, id };
}

async function expectStillHeld(rescuer: Jobs): Promise<void> {
  const held = await own.storage.system((tx) =>
    tx.query('SELECT FROM jobs_open WHERE worker IS NOT NULL'),
  );
  expect(held).toHaveLength(1);
  expect(await rescuer.list(own.principal, { limit: 9, states: ['queued'] })).toEqual([]);
}

function startWorker(kind: string, dies: string): ChildProcess {
  const parameters = ['--import', 'tsx', WORKER];
  return spawn(process.execPath, [...parameters, own.storage.connection, kind, dies], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function says(child: ChildProcess, text: string): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes(text)) return;
  }
  throw new Error(`The worker ended before it said "${text}"`);
}

function effectsOf(kind: string) {
  return own.storage.read(own.principal, (tx) =>
    tx.query('SELECT subject FROM log_entry WHERE action = $1', [`test/${kind}`]),
  );
}
