// SPDX-License-Identifier: Apache-2.0
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closed, openTestServer, type TestServer } from './http-client.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await openTestServer();
});
afterEach(() => test.close());

const QUESTION = { query: 'query { ä }' };
const query = (
  { authorization, lastingStatuses }: { authorization?: string; lastingStatuses?: number[] } = {},
  origin = test.origin,
) =>
  test.open({ authorization }).query(new URL('/graphql', origin), QUESTION, {
    lastingStatuses,
    signal: AbortSignal.timeout(20_000),
  });

it('a question is posted as JSON, with the authorization of its host', async () => {
  const told: unknown[] = [];
  test.answerWith = async (request, reply) => {
    const { method, headers } = request;
    const said = [headers['content-type'], headers.authorization];
    told.push(method, ...said, JSON.parse(await text(request)));
    reply.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1772323260' });
    reply.end('{}');
  };

  expect(await query({ authorization: 'Bearer oil' })).toEqual({
    ...{ kind: 'found', text: '{}' },
    // Until 00:01.
    retryAfterMs: 60_000,
  });
  expect(told).toEqual(['POST', 'application/json', 'Bearer oil', QUESTION]);
});

it('a question is asked again, whole, after trouble that passes', async () => {
  const bodies: string[] = [];
  test.answerWith = async (request, reply) => {
    bodies.push(await text(request));
    if (bodies.length < 3) reply.writeHead(503).end();
    else reply.end('ok');
  };

  expect(await query()).toMatchObject({ kind: 'found', text: 'ok' });
  expect(bodies).toEqual(Array(3).fill(JSON.stringify(QUESTION)));
});

it('a question is not asked again after a status that lasts for whoever asks', async () => {
  test.answerWith = (_, reply) => void reply.writeHead(502).end();

  expect(await query({ lastingStatuses: [502] })).toMatchObject({
    problem: { code: 'http/status-502' },
  });
  expect(test.asked).toHaveLength(1);
});

it('a question goes to no other host, and nowhere that an answer leads', async () => {
  const elsewhere = await openTestServer();
  test.answerWith = (_, reply) => void reply.writeHead(307, { location: '/other' }).end();

  const answers = [await query(), await query({}, elsewhere.origin)];
  await closed(elsewhere.server);

  expect(answers).toMatchObject([
    { problem: { code: 'http/redirected-question' } },
    { problem: { code: 'http/not-allowed' } },
  ]);
  expect([test.asked, elsewhere.asked]).toEqual([['/graphql'], []]);
});
