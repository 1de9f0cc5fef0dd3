// SPDX-License-Identifier: Apache-2.0
// For tests only: a server on this machine that answers as it is told, and clients that ask it without waiting.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AllowedHost, HttpAnswer, HttpClient, HttpClientOptions } from './http-client.ts';
import { openHttpClient } from './open-http-client.ts';
import type { Timing } from './timing.ts';

export interface TestServer {
  readonly server: Server;
  readonly origin: string;
  answerWith: RequestListener;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  /** How long clients would have waited. */
  readonly pauses: number[];
  readonly timing: Timing;
  open(host?: Partial<AllowedHost>, options?: Partial<HttpClientOptions>): HttpClient;
  get(
    path: string,
    request?: { etag?: string; maxBytes?: number },
    client?: HttpClient,
  ): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export async function openTestServer(): Promise<TestServer> {
  const asked: string[] = [];
  const pauses: number[] = [];
  const opened: HttpClient[] = [];
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    test.answerWith(request, reply);
  });
  const origin = await listening(server);
  const timing: Timing = {
    now: () => Date.parse('2026-03-01T00:00:00Z'),
    pause: async (ms, signal) => {
      pauses.push(ms);
      signal.throwIfAborted();
    },
    chance: () => 1,
  };
  const test: TestServer = {
    server,
    origin,
    asked,
    pauses,
    timing,
    answerWith: (_, reply) => void reply.end('{}'),
    open(host = {}, options = {}) {
      const hosts = [{ origin, mayBePrivate: true, ...host }];
      const client = openHttpClient({ hosts, userAgent: 'lanthorn-test', timing, ...options });
      opened.push(client);
      return client;
    },
    get: (path, request = {}, client = test.open()) =>
      client.get(new URL(path, origin), { ...request, signal: AbortSignal.timeout(20_000) }),
    async close() {
      for (const client of opened) client.close();
      await closed(server);
    },
  };
  return test;
}

export function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
