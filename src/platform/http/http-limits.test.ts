// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closed, listening, openTestServer, type TestServer } from './http-client.fixture.ts';
import { openHttpClient } from './open-http-client.ts';

let test: TestServer;
beforeEach(async () => {
  test = await openTestServer();
});
afterEach(() => test.close());

const problem = (code: string) =>
  expect.objectContaining({ kind: 'problem', problem: expect.objectContaining({ code }) });

describe('limits', () => {
  it('end a body that is too large, also one that is packed', async () => {
    test.answerWith = (request, reply) => {
      if (request.url === '/plain') return void reply.end('x'.repeat(2000));
      return void reply.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5 << 20)));
    };

    expect(await test.get('/plain', { maxBytes: 1000 })).toEqual(problem('http/too-large'));
    expect(await test.get('/packed', { maxBytes: 1000 })).toEqual(problem('http/too-large'));
    expect(test.asked).toHaveLength(2);
  });

  it('end an answer that never comes to its end', async () => {
    test.answerWith = (_, reply) => void reply.writeHead(200).write('{"a":');
    const client = test.open({}, { timeoutMs: 50 });

    expect(await test.get('/a', {}, client)).toEqual(problem('http/too-slow'));
  });

  it('let a person stop it', async () => {
    test.answerWith = (_, reply) => void reply.writeHead(200).write('{"a":');
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 30);

    const asking = test.open().get(new URL('/a', test.origin), { signal: stop.signal });

    await expect(asking).rejects.toThrow('enough');
  });

  it('let no more through at a time than the host bears', async () => {
    let now = 0;
    let most = 0;
    test.answerWith = (_, reply) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        reply.end();
      }, 5);
    };
    const client = test.open({ atOnce: 3 });

    await Promise.all(Array.from({ length: 20 }, (_, i) => test.get(`/${i}`, {}, client)));

    expect(most).toBe(3);
    expect(test.asked).toHaveLength(20);
  });

  it('keep the pace of the host', async () => {
    const client = test.open({ everyMs: 1000 });

    await Promise.all(['/1', '/2', '/3'].map((path) => test.get(path, {}, client)));

    expect(test.pauses).toEqual([1000, 2000]);
  });
});

describe('where it goes', () => {
  it('follows a redirect to a host on the list', async () => {
    test.answerWith = (request, reply) => {
      if (request.url === '/a') reply.writeHead(301, { location: '/b' });
      reply.end('b');
    };

    expect(await test.get('/a')).toEqual({ kind: 'found', text: 'b' });
  });

  it('follows none to any other host, wherever that is', async () => {
    test.answerWith = (_, reply) =>
      void reply.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();

    const answer = await test.get('/a');

    expect(answer).toEqual(problem('http/not-allowed'));
    expect(JSON.stringify(answer)).toContain('http://169.254.169.254 is not among');
  });

  it('gives up on redirects that go round', async () => {
    test.answerWith = (request, reply) =>
      void reply.writeHead(302, { location: `${request.url}a` }).end();

    expect(await test.get('/a')).toEqual(problem('http/too-many-redirects'));
  });

  it.each(['127.0.0.1', 'localhost'])('does not connect to %s for a public host', async (name) => {
    const address = test.origin.replace('127.0.0.1', name);
    const client = test.open({ origin: address, mayBePrivate: false });

    expect(await test.get(`${address}/a`, {}, client)).toEqual(problem('http/private-address'));
    expect(test.asked).toEqual([]);
  });

  it('tells only the host itself who asks', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, reply) => {
      seen.push(request.headers.authorization);
      reply.end('other');
    });
    const elsewhere = await listening(other);
    test.answerWith = (request, reply) => {
      seen.push(request.headers.authorization);
      reply.writeHead(302, { location: `${elsewhere}/b` }).end();
    };
    const hosts = [
      { origin: test.origin, mayBePrivate: true, authorization: 'Bearer one' },
      { origin: elsewhere, mayBePrivate: true },
    ];
    const client = openHttpClient({ hosts, userAgent: 'lanthorn-test', timing: test.timing });

    expect(await test.get('/a', {}, client)).toEqual({ kind: 'found', text: 'other' });
    client.close();
    expect(seen).toEqual(['Bearer one', undefined]);
    await closed(other);
  });
});
