// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestForge, type TestForge } from './forges.fixture.ts';

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.close());

const NINE = Date.parse('2026-03-01T09:00:00Z') / 1000;

it('asks with the token, and only its own forge', async () => {
  let authorization: string | undefined;
  test.answer = (_, { headers }) => {
    authorization = headers.authorization;
    return { json: [] };
  };

  await test.ask('repos/ada/lamp');

  expect(authorization).toBe('Bearer lamp-oil');
});

it.each([
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NINE) }, 9 * 3_600_000],
  [429, { 'retry-after': '600' }, 600_000],
  [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': String(NINE) }, 9 * 3_600_000],
])('says with %i until when the forge wants to be left alone', async (status, headers, ms) => {
  test.answer = () => (reply) => void reply.writeHead(status, headers).end();

  const answer = await test.ask('repos/ada/lamp');

  expect(answer).toMatchObject({ kind: 'problem', retryAfterMs: ms });
  expect(JSON.stringify(answer)).not.toContain('lamp-oil');
  expect(test.asked).toHaveLength(1);
});

const HALF = '[{"number":1,"title":"The la';
const troubles: readonly (readonly [string, (reply: ServerResponse) => void])[] = [
  ['500', (reply) => void reply.writeHead(500).end('oops')],
  ['502', (reply) => void reply.writeHead(502).end('<html>')],
  ['half of an answer that looks whole', (reply) => void reply.writeHead(200).end(HALF)],
  [
    'a connection that breaks',
    (reply) =>
      void reply.writeHead(200, { 'content-length': '5000' }).write(HALF, () => reply.destroy()),
  ],
];

it.each(troubles)('asks again after %s', async (_, trouble) => {
  let left = 2;
  test.answer = () => (left-- > 0 ? trouble : { json: ['whole'] });

  expect(await test.ask('repos/ada/lamp')).toMatchObject({ kind: 'read', body: ['whole'] });
});

it.each(troubles)('says what happened when %s goes on', async (_, trouble) => {
  test.answer = () => trouble;

  const answer = await test.ask('repos/ada/lamp');

  expect(answer).toMatchObject({ kind: 'problem' });
  expect(answer.kind === 'problem' && answer.problem.message).toMatch(
    /^Asking 127\.0\.0\.1:\d+ for \/api\/repos\/ada\/lamp: /,
  );
});
