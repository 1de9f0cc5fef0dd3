// SPDX-License-Identifier: Apache-2.0
// For tests only: a server on this machine that answers as forges do, and reading a list of it to the end.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Problem } from '#model';
import type { Timing } from '#platform/http';
import type { Ask, FailedAsking, Forge, Mark, Stream } from './forge.ts';
import type { ForgePage, ForgeRelease, ItemHead, PlacedEvent } from './forge-page.ts';
import { openAsking } from './open-asking.ts';

/** What the server says: JSON and headers, or whatever the function does. `undefined`: 404. */
export type Answering = (address: URL, request: IncomingMessage) => Answered | Promise<Answered>;
export type Answered =
  | { readonly json: unknown; readonly headers?: Record<string, string> }
  | ((reply: ServerResponse) => void)
  | undefined;

export interface TestForge {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly origin: string;
  answer: Answering;
  /** Asks below `/api`, or where it was told, as the token's owner. */
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Does not wait: what is waited for between attempts is no part of what is tested. */
const impatient: Timing = {
  now: () => Date.parse('2026-03-01T00:00:00Z'),
  pause: async (_, signal) => signal.throwIfAborted(),
  chance: () => 1,
};

export interface TestForgeOptions {
  readonly apiPath?: string;
  readonly token?: string | undefined;
  readonly graphqlAddress?: Forge['graphqlAddress'] | undefined;
}

export async function openTestForge(options: TestForgeOptions = {}): Promise<TestForge> {
  const asked: string[] = [];
  const server = createServer(async (request, reply) => {
    const address = new URL(request.url ?? '', 'http://forge.test');
    asked.push(`${address.pathname}${address.search}`.replace('/api/', ''));
    const answer = await test.answer(address, request);
    if (answer === undefined) return void reply.writeHead(404).end();
    if (typeof answer === 'function') return answer(reply);
    return void reply.writeHead(200, answer.headers).end(JSON.stringify(answer.json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
  const apiAddress = `${origin}${options.apiPath ?? '/api'}`;
  const opened = openAsking({
    apiAddress,
    graphqlAddress: options.graphqlAddress?.(apiAddress),
    token: 'token' in options ? options.token : 'lamp-oil',
    mayBePrivate: true,
    userAgent: 'lanthorn-test',
    timing: impatient,
    timeoutMs: 2000,
  });
  const test: TestForge = {
    asked,
    origin,
    answer: () => undefined,
    ask: opened.asking(AbortSignal.timeout(60_000)),
    async close() {
      opened.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return test;
}

/** A list of which `limit` stand on a page, with the Link header of the next. */
export function paged(rows: readonly unknown[], address: URL, limit: number) {
  const page = Number(address.searchParams.get('page') ?? '1');
  const next = new URL(address);
  next.searchParams.set('page', String(page + 1));
  const headers: Record<string, string> =
    page * limit < rows.length ? { link: `<${next.href}>; rel="next"` } : {};
  return { json: rows.slice((page - 1) * limit, page * limit), headers };
}

/** All that a list told, what came twice once. */
export interface Drained {
  readonly items: ReadonlyMap<string, ItemHead>;
  readonly events: ReadonlyMap<string, PlacedEvent>;
  readonly releases: ReadonlyMap<string, ForgeRelease>;
  readonly problems: readonly Problem[];
  readonly mark: Mark | undefined;
  readonly failed?: FailedAsking | undefined;
}

/** Reads a list to its end, or to the first problem; `onStep` may change the world between two pages. */
export async function drain(
  stream: Stream,
  ask: Ask,
  path: string,
  { mark: from, onStep }: { readonly mark?: Mark | undefined; onStep?(step: number): void } = {},
): Promise<Drained> {
  const items = new Map<string, ItemHead>();
  const events = new Map<string, PlacedEvent>();
  const releases = new Map<string, ForgeRelease>();
  const problems: Problem[] = [];
  let mark = from;
  const keep = (page: ForgePage) => {
    for (const item of page.items ?? []) items.set(`${item.kind} ${item.number}`, item);
    for (const one of page.events ?? []) events.set(one.event.id, one);
    for (const one of page.releases ?? []) releases.set(one.id, one);
  };
  for (let count = 1; count < 200; count += 1) {
    const step = await stream.read(ask, path, mark);
    if (step.kind === 'problem') return { items, events, releases, problems, mark, failed: step };
    keep(step.page);
    problems.push(...step.problems);
    mark = step.mark;
    if (step.isEnd) return { items, events, releases, problems, mark };
    onStep?.(count);
  }
  throw new Error(`${stream.id} never ends`);
}

/** The list of that id. */
export function streamOf({ streams }: { readonly streams: readonly Stream[] }, id: string): Stream {
  const found = streams.find((stream) => stream.id === id);
  if (found === undefined) throw new Error(`There is no list ${id}`);
  return found;
}
