// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closed, openTestServer, type TestServer } from './http-client.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await openTestServer();
});
afterEach(() => test.close());

const problem = (code: string) =>
  expect.objectContaining({ kind: 'problem', problem: expect.objectContaining({ code }) });

describe('an answer', () => {
  it('is the text, however it is packed, with its etag', async () => {
    test.answerWith = (request, reply) => {
      expect(request.headers['user-agent']).toBe('lanthorn-test');
      reply.setHeader('etag', '"1"').setHeader('content-encoding', 'gzip');
      reply.end(gzipSync('{"a":"ä"}'));
    };

    expect(await test.get('/a')).toEqual({ kind: 'found', text: '{"a":"ä"}', etag: '"1"' });
  });

  it('is not sent again when the etag says so', async () => {
    test.answerWith = (request, reply) => {
      reply.statusCode = request.headers['if-none-match'] === '"1"' ? 304 : 200;
      reply.end();
    };

    expect(await test.get('/a', { etag: '"1"' })).toEqual({ kind: 'unchanged' });
  });

  it.each([404, 410])('of status %i says that there is nothing', async (status) => {
    test.answerWith = (_, reply) => void reply.writeHead(status).end();

    expect(await test.get('/a')).toEqual({ kind: 'absent' });
    expect(test.asked).toHaveLength(1);
  });
});

describe('trouble', () => {
  it.each([401, 403, 418])('of status %i does not pass by asking again', async (status) => {
    test.answerWith = (_, reply) => void reply.writeHead(status).end();

    expect(await test.get('/a')).toEqual(problem(`http/status-${status}`));
    expect(test.asked).toHaveLength(1);
  });

  it.each([429, 500, 502, 503, 504])(
    'of status %i is tried again, more and more slowly',
    async (status) => {
      let left = 2;
      test.answerWith = (_, reply) => void reply.writeHead(left-- > 0 ? status : 200).end('ok');

      expect(await test.get('/a')).toEqual({ kind: 'found', text: 'ok' });
      expect(test.pauses).toEqual([500, 1000]);
    },
  );

  it('that lasts is a problem after four attempts', async () => {
    test.answerWith = (_, reply) => void reply.writeHead(500).end();

    expect(await test.get('/a')).toEqual(problem('http/status-500'));
    expect(test.asked).toHaveLength(4);
  });

  it.each([
    ['7', 7_000],
    ['Sun, 01 Mar 2026 00:00:09 GMT', 9_000],
  ])('with Retry-After %s is left alone for that long', async (header, ms) => {
    let left = 1;
    test.answerWith = (_, reply) => {
      if (left-- > 0) reply.writeHead(429, { 'retry-after': header }).end();
      else reply.end('ok');
    };

    expect(await test.get('/a')).toEqual({ kind: 'found', text: 'ok' });
    expect(test.pauses).toContain(ms);
  });

  it('that wants more patience than we have is told to the caller', async () => {
    test.answerWith = (_, reply) => void reply.writeHead(429, { 'retry-after': '3600' }).end();

    const answer = await test.get('/a');

    expect(answer).toEqual(problem('http/status-429'));
    expect(answer).toHaveProperty('retryAfterMs', 3_600_000);
    expect(test.asked).toHaveLength(1);
  });

  it.each([
    ['x-ratelimit', 403],
    ['ratelimit', 429],
  ])(
    'that says with %s when more may be asked is left alone until then',
    async (prefix, status) => {
      const reset = Date.parse('2026-03-01T01:00:00Z') / 1000;
      const headers = { [`${prefix}-remaining`]: '0', [`${prefix}-reset`]: String(reset) };
      test.answerWith = (_, reply) => void reply.writeHead(status, headers).end();

      expect(await test.get('/a')).toMatchObject({ kind: 'problem', retryAfterMs: 3_600_000 });
      expect(test.asked).toHaveLength(1);
    },
  );

  it('that forbids without saying until when is not asked again', async () => {
    test.answerWith = (_, reply) => void reply.writeHead(403).end();

    expect(await test.get('/a')).toEqual(problem('http/status-403'));
    expect(test.asked).toHaveLength(1);
  });

  it('of a broken connection is tried again', async () => {
    let left = 1;
    test.answerWith = (_, reply) => {
      reply.writeHead(200, { 'content-length': '100' });
      if (left-- > 0) reply.write('half', () => reply.destroy());
      else reply.end('x'.repeat(100));
    };

    expect(await test.get('/a')).toEqual({ kind: 'found', text: 'x'.repeat(100) });
  });

  it('of a cut archive is no text', async () => {
    const packed = gzipSync('x'.repeat(1000)).subarray(0, 20);
    test.answerWith = (_, reply) => reply.setHeader('content-encoding', 'gzip').end(packed);

    expect(await test.get('/a')).toEqual(problem('http/no-connection'));
  });

  it('of nobody who listens names host and path, and no password', async () => {
    const { hostname, port } = new URL(test.origin);
    await closed(test.server);

    const answer = await test.get(`http://ada:secret@${hostname}:${port}/a`);

    expect(answer).toEqual(problem('http/no-connection'));
    expect(JSON.stringify(answer)).not.toContain('secret');
    await new Promise<void>((resolve) => test.server.listen(Number(port), '127.0.0.1', resolve));
  });
});
