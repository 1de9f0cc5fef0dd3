// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Census, censusOf } from './census.ts';
import { queryIn, serversOn } from './database-in.ts';
import { makePortfolio, type Portfolio } from './make-portfolio.ts';
import { type Ask, signIn } from './sign-in.ts';
import { type RunningProgram, startProgram } from './start-program.ts';

const ROUNDS = Number(process.env.LANTHORN_KILL_ROUNDS ?? 3);
const PATIENCE_MS = 180_000;

let portfolio: Portfolio;
let uninterrupted: Census;
/** From the start of the program until it listens, and from there until it has nothing left to do. */
let listensMs: number;
let workMs: number;
const dataFolders: string[] = [];

beforeAll(async () => {
  portfolio = makePortfolio([400, 3_000, 1, 1_200]);
  const data = newDataFolder();
  const begun = performance.now();
  const program = up(data);
  await signIn(program);
  listensMs = performance.now() - begun;
  await isIdle(program, data);
  workMs = performance.now() - begun - listensMs;
  uninterrupted = await censusOf(data);
  await stop(program);
}, PATIENCE_MS);

afterAll(() => {
  for (const folder of dataFolders) rmSync(folder, { recursive: true, force: true });
  portfolio.remove();
});

describe.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
  'killed at some moment, round %i',
  () => {
    it('loses nothing, doubles nothing and goes on', { timeout: PATIENCE_MS }, async () => {
      const data = newDataFolder();
      const acknowledged: number[] = [];
      const moments = [await runAndKill(data, acknowledged, 'as soon as it listens')];
      if (Math.random() < 0.5) moments.push(await runAndKill(data, acknowledged, 'at once'));
      const told = `killed ${moments.join(', ')}; ${acknowledged.length} writes acknowledged`;
      console.log(told);

      const program = up(data);
      const ask = await signIn(program);
      await isIdle(program, data);

      expect(await censusOf(data), told).toEqual(uninterrupted);
      expect(await commitsByName(data), told).toEqual(portfolio.commits);
      expect(await writesIn(data), told).toEqual(expect.arrayContaining(acknowledged));
      const newest = (await writesIn(data)).at(-1);
      if (newest !== undefined) expect(await targetNow(ask), told).toBe(newest);
      expect(await unfinished(data), told).toEqual([]);
      expect(await (await ask('/api/v1/admin/log/verification')).json(), told).toMatchObject({
        intact: true,
      });
      if (process.platform === 'linux') expect(serversOn(data), told).toHaveLength(1);
      await stop(program);
      expect(serversOn(data), told).toHaveLength(0);
    });
  },
);

function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanthorn-kill-'));
  dataFolders.push(folder);
  return folder;
}

function up(data: string): RunningProgram {
  return startProgram(['up', portfolio.folder, '--data', data, '--port', '0']);
}

async function stop(program: RunningProgram): Promise<void> {
  program.signal('SIGTERM');
  expect(await program.ended, program.said()).toEqual({ code: 0, signal: null });
}

type Beginning = 'at once' | 'as soon as it listens';

/**
 * Lets it run for a random time while somebody changes targets, and kills it. Adds the targets whose change was
 * acknowledged. Result: the moment.
 */
async function runAndKill(
  data: string,
  acknowledged: number[],
  beginning: Beginning,
): Promise<string> {
  const program = up(data);
  const listening = signIn(program);
  const writing = listening
    .then((ask) => changeTargets(ask, acknowledged))
    // Killed before it listened, or in the middle of an answer.
    .catch(() => undefined);
  if (beginning === 'as soon as it listens') await listening;
  const afterMs = Math.round(Math.random() * (beginning === 'at once' ? listensMs : workMs));
  await wait(afterMs);
  program.signal('SIGKILL');
  await program.ended;
  await writing;
  return `${afterMs} ms after ${beginning === 'at once' ? 'its start' : 'it listened'}`;
}

let nextTarget = 1_000;

async function changeTargets(ask: Ask, acknowledged: number[]): Promise<void> {
  const { id } = await firstKeyResult(ask);
  for (;;) {
    nextTarget += 1;
    const body = { target: nextTarget, reason: `target ${nextTarget}` };
    const answer = await ask(`/api/v1/strategy/key-results/${id}`, { method: 'PATCH', body });
    // The program itself may have set the baseline in between.
    if (answer.status === 409) continue;
    if (!answer.ok) throw new Error(`Changing a target: ${answer.status} ${await answer.text()}`);
    acknowledged.push(nextTarget);
  }
}

const OPEN_JOBS = "SELECT kind, state FROM jobs_job WHERE state NOT IN ('done')";

async function isIdle(program: RunningProgram, data: string): Promise<void> {
  await program.says(/Ready:/);
  while ((await queryIn(data, 'SELECT FROM jobs_open')).length > 0) await wait(50);
}

/** Jobs that are not done, and what the queue still means to deliver. */
async function unfinished(data: string): Promise<readonly unknown[]> {
  const deliveries =
    "SELECT name, state FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_%'";
  return [...(await queryIn(data, OPEN_JOBS)), ...(await queryIn(data, deliveries))];
}

async function commitsByName(data: string): Promise<ReadonlyMap<string, number>> {
  const rows = await queryIn<{ name: string; commits: number }>(
    data,
    `SELECT r.name, count(*)::int AS commits FROM activity_commit c
     JOIN portfolio_repository r ON r.organisation_id = c.organisation_id AND r.id = c.repository_id GROUP BY 1`,
  );
  return new Map(
    rows.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, commits }) => [name, commits]),
  );
}

/** Every target that was set, as the log has it, and the one that is set now. */
async function writesIn(data: string): Promise<readonly number[]> {
  const rows = await queryIn<{ target: number }>(
    data,
    `SELECT substring(detail->>'reason' FROM 'target (\\d+)')::int AS target FROM log_entry
     WHERE action = 'strategy/change-key-result' ORDER BY sequence`,
  );
  return rows.map(({ target }) => target);
}

async function targetNow(ask: Ask): Promise<number> {
  return (await firstKeyResult(ask)).target;
}

async function firstKeyResult(ask: Ask): Promise<{ id: number; target: number }> {
  const reply: { objectives: { keyResults: { id: number; target: number }[] }[] } = JSON.parse(
    await (await ask('/api/v1/strategy/objectives')).text(),
  );
  const first = reply.objectives[0]?.keyResults[0];
  if (first === undefined) throw new Error('There is no key result to change');
  return first;
}
