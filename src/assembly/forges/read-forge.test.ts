// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../office.fixture.ts';
import { askForDue } from './ask-for-reading.ts';
import { closeLamp, itemsOfLamp, openLamp } from './connected-lamp.fixture.ts';
import {
  closed,
  comment,
  issue,
  minute,
  openTestGitHub,
  type TestGitHub,
  type Trouble,
} from './forge-server.fixture.ts';
import { readConnected } from './read-forge-job.ts';

let test: TestOffice;
let github: TestGitHub;
let repositoryId: number;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

beforeEach(async () => {
  github = await openTestGitHub();
  for (let number = 1; number <= 34; number += 1) {
    const isPull = number % 8 === 0;
    const pull = isPull ? { pull_request: {} } : {};
    github.issues.push(issue(number, number, pull));
    github.comments.push(comment(number, number, isPull ? 'pull' : 'issues'));
    github.events.push(closed(number, number, pull));
  }
  repositoryId = await openLamp(test, github);
});
afterEach(() => closeLamp(test, github, repositoryId));

const read = () =>
  readConnected(test.office, repositoryId, {
    principal: test.principal,
    signal: AbortSignal.timeout(60_000),
    progress: () => undefined,
  });

const stored = () => itemsOfLamp(test, repositoryId);
const counts = () => test.office.forges.counts(test.principal, repositoryId);
const connection = () => test.office.forges.connection(test.principal, repositoryId);

const ALL = { issues: 30, changeRequests: 4, events: 68 };

describe('reading a forge', () => {
  it('brings every item with what happened to it, and the next time only what is new', async () => {
    const first = await read();
    const [before] = [github.asked.length];
    github.issues.push(issue(35, 99));
    github.comments.push(comment(99, 35));
    const second = await read();

    expect(first).toMatchObject({ items: 34, events: 68, problems: [], stopped: undefined });
    expect(second).toMatchObject({ items: 1, events: 1 });
    expect(github.asked.length - before).toBeLessThan(10);
    expect(await counts()).toMatchObject({ issues: 31, changeRequests: 4, events: 69 });
    const one = (await stored()).find(({ number }) => number === 3);
    expect(one?.events.map(({ id, actor }) => [id, actor?.login])).toEqual([
      ['comment:3', 'grace'],
      ['event:3', 'ada'],
    ]);
    expect(github.authorization).toBe('Bearer lamp-oil');
    expect((await connection())?.readAt).toBeDefined();
  });

  it('keeps no token where anybody can read it', async () => {
    const { storage } = test.office;
    const rows = await storage.read(test.principal, (tx) =>
      tx.query<{ text: string }>(
        `SELECT forge::text AS text FROM forges_forge AS forge UNION ALL SELECT entry::text FROM log_entry AS entry`,
      ),
    );

    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ text }) => text.includes('lamp-oil'))).toEqual([]);
    expect(
      rows.filter(({ text }) => text.includes(Buffer.from('lamp-oil').toString('hex'))),
    ).toEqual([]);
  });
});

const HALF = '[{"number":1,"title":"The la';
const reset = () => String(Math.floor(Date.now() / 1000) + 3600);
const troubles: readonly (readonly [string, string, Trouble])[] = [
  ['500', 'http/status-500', (reply) => void reply.writeHead(500).end()],
  ['half of an answer', 'forges/no-json', (reply) => void reply.end(HALF)],
  ['429', 'http/status-429', (reply) => void reply.writeHead(429, { 'retry-after': '3600' }).end()],
  [
    '403 until later',
    'http/status-403',
    (reply) =>
      void reply
        .writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset() })
        .end(),
  ],
  ['403', 'http/status-403', (reply) => void reply.writeHead(403).end()],
];

describe('a forge in trouble', () => {
  it.each(troubles)('%s: nothing is lost and nothing counts twice', async (_, code, answer) => {
    for (const at of [/\/issues$/, /\/comments$/, /\/events$/, /\/reviews$/]) {
      github.trouble = { at, answer, after: 1, times: 20 };

      await expect(read()).rejects.toMatchObject({ code: 'forges/not-to-the-end' });

      expect((await connection())?.problems).toMatchObject([{ code }]);
      github.trouble = undefined;
      await leaveAloneNoMore();
    }

    await read();

    expect(await counts()).toMatchObject(ALL);
    expect((await stored()).every(({ events }) => events.length >= 1)).toBe(true);
    expect((await connection())?.problems).toEqual([]);
  });

  it('is left alone as long as it wishes, and asked again after that', async () => {
    const { office, principal } = test;
    const answer: Trouble = (reply) => void reply.writeHead(429, { 'retry-after': '3600' }).end();
    github.trouble = { at: /./, answer, times: 1 };
    await expect(read()).rejects.toMatchObject({ code: 'forges/not-to-the-end' });
    const asked = github.asked.length;

    await expect(read()).rejects.toMatchObject({ code: 'forges/wants-to-be-left-alone' });
    const dueBefore = await askForDue(office, principal);
    await leaveAloneNoMore();
    const dueAfter = await askForDue(office, principal);
    await office.jobs.idle();

    expect(github.asked.length).toBeGreaterThan(asked);
    expect([dueBefore, dueAfter]).toEqual([0, 1]);
    expect(await counts()).toMatchObject(ALL);
  });

  it('that has no such repository is said', async () => {
    const answer: Trouble = (reply) => void reply.writeHead(404).end();
    github.trouble = { at: /./, answer, times: 99 };

    await expect(read()).rejects.toThrow('has no such repository');

    expect((await connection())?.problems).toMatchObject([{ code: 'forges/no-such-repository' }]);
    expect((await connection())?.readAt).toBeUndefined();
  });

  it('may be stopped anywhere and goes on from there', async () => {
    for (const wanted of [2, 5, 9, 14]) {
      const stop = new AbortController();
      let count = 0;
      const progress = () => {
        count += 1;
        if (count === wanted) stop.abort(new Error('enough'));
      };
      const options = { principal: test.principal, signal: stop.signal, progress };
      await readConnected(test.office, repositoryId, options).catch(() => undefined);
    }

    await read();

    expect(await counts()).toMatchObject(ALL);
  });
});

/** As if the time had passed that the forge wanted. */
async function leaveAloneNoMore(): Promise<void> {
  const what = { action: 'test/wait', subject: 'forge' };
  const past = minute(0).replace('.000', '');
  await test.office.storage.write(test.principal, what, (tx) =>
    tx.query('UPDATE forges_connection SET resume_at = $1 WHERE resume_at IS NOT NULL', [past]),
  );
}
