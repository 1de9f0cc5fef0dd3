// SPDX-License-Identifier: Apache-2.0
// For tests only: a server on this machine that answers as registries do, and registries that ask it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Timing } from '#platform/http';
import { openRegistries, type Registries } from './open-registries.ts';

/** What the server says to a path: JSON, text, or whatever the function does. */
export type Answers = Readonly<
  Record<string, object | string | ((request: IncomingMessage, reply: ServerResponse) => void)>
>;

export interface TestRegistries {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly address: string;
  answers: Answers;
  /** Opens the registry of that id, and others, all at the server's address. */
  open(...ids: readonly string[]): Registries;
  close(): Promise<void>;
}

/** Does not wait: what is waited for between attempts is no part of what is tested. */
const impatient: Timing = {
  now: () => Date.parse('2026-03-01T00:00:00Z'),
  pause: async (_, signal) => signal.throwIfAborted(),
  chance: () => 1,
};

export async function openTestRegistries(): Promise<TestRegistries> {
  const asked: string[] = [];
  const opened: Registries[] = [];
  const server = createServer((request, reply) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = test.answers[path];
    if (answer === undefined) reply.writeHead(404).end();
    else if (typeof answer === 'function') answer(request, reply);
    else reply.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : 0;
  const test: TestRegistries = {
    asked,
    address: `http://127.0.0.1:${port}`,
    answers: {},
    open(...ids) {
      const settings = ids.map((id) => ({ id, address: new URL(`${test.address}/${id}`) }));
      const one = openRegistries({
        settings,
        userAgent: 'lanthorn-test',
        timing: impatient,
        timeoutMs: 500,
      });
      opened.push(one);
      return one;
    },
    async close() {
      for (const one of opened) one.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return test;
}
