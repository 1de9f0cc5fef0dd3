// SPDX-License-Identifier: Apache-2.0
// For tests only: a GitHub on this machine with one repository, whose troubles can be chosen.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export type Trouble = (reply: ServerResponse, request: IncomingMessage) => void;

export interface TestGitHub {
  readonly address: string;
  readonly asked: string[];
  /** Value of the Authorization header of the last question. */
  authorization: string | undefined;
  /** Newest last; GitHub's own shape. */
  readonly issues: Row[];
  readonly comments: Row[];
  readonly events: Row[];
  /** By the number of the change request. */
  readonly reviews: Map<number, readonly Row[]>;
  /** Whether it answers GraphQL too; not as it is opened. */
  speaksGraphql: boolean;
  /** Answers so many questions whose path fits, behind so many that go well. */
  trouble:
    | { readonly at: RegExp; readonly answer: Trouble; after?: number; times: number }
    | undefined;
  close(): Promise<void>;
}

type Row = Record<string, unknown>;

const PER_PAGE = 10;
export const PLACE = 'ada/lamp';

export async function openTestGitHub(): Promise<TestGitHub> {
  const test: TestGitHub = {
    address: '',
    ...{ asked: [], authorization: undefined, trouble: undefined },
    ...{ issues: [], comments: [], events: [], reviews: new Map(), speaksGraphql: false },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer(async (request, reply) => {
    const asked = new URL(request.url ?? '', 'http://forge.test');
    test.asked.push(`${asked.pathname}${asked.search}`);
    test.authorization = request.headers.authorization;
    const { trouble } = test;
    if (trouble && isTroubled(trouble, asked)) return trouble.answer(reply, request);
    if (test.speaksGraphql && asked.pathname === '/api/graphql')
      return void reply.end(reviewsAskedFor(await text(request), test.reviews));
    answer(test, asked, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : 0;
  return Object.assign(test, { address: `http://127.0.0.1:${port}` });
}

function isTroubled(trouble: NonNullable<TestGitHub['trouble']>, asked: URL): boolean {
  if (!trouble.at.test(asked.pathname)) return false;
  trouble.after = (trouble.after ?? 0) - 1;
  if (trouble.after >= 0 || trouble.times === 0) return false;
  trouble.times -= 1;
  return true;
}

function answer(test: TestGitHub, asked: URL, reply: ServerResponse): void {
  const path = asked.pathname.replace(`/api/v3/repos/${PLACE}`, '');
  if (path === '') reply.end('{"id":1}');
  else if (path === '/issues') list(byChange(test.issues, asked), asked, reply);
  else if (path === '/issues/comments') list(byChange(test.comments, asked), asked, reply);
  else if (path === '/issues/events') list(test.events.toReversed(), asked, reply);
  else if (/^\/pulls\/\d+\/reviews$/.test(path))
    list(test.reviews.get(Number(path.split('/')[2])) ?? [], asked, reply);
  else if (path === '/pulls/comments' || path === '/releases') list([], asked, reply);
  else reply.writeHead(404).end();
}

function reviewsAskedFor(question: string, reviews: TestGitHub['reviews']): string {
  const asked = [...question.matchAll(/n(\d+): pullRequest/g)].map(([, number]) => Number(number));
  const pulls = asked.map((number) => {
    const nodes = (reviews.get(number) ?? []).map((row) => ({
      ...{ fullDatabaseId: String(row.id), state: row.state, submittedAt: row.submitted_at },
      ...{ authorAssociation: row.author_association },
      author: row.user && { __typename: 'User', ...row.user },
    }));
    return [`n${number}`, { reviews: { nodes, pageInfo: { hasNextPage: false } } }];
  });
  return JSON.stringify({ data: { repository: Object.fromEntries(pulls) } });
}

function byChange(rows: readonly Row[], asked: URL): readonly Row[] {
  const since = Date.parse(asked.searchParams.get('since') ?? '') || 0;
  const changed = (row: Row) => Date.parse(String(row.updated_at));
  return rows.filter((row) => changed(row) >= since).sort((a, b) => changed(a) - changed(b));
}

function list(rows: readonly Row[], asked: URL, reply: ServerResponse): void {
  const page = Number(asked.searchParams.get('page') ?? '1');
  const next = new URL(asked);
  next.searchParams.set('page', String(page + 1));
  if (page * PER_PAGE < rows.length) reply.setHeader('link', `<${next.href}>; rel="next"`);
  reply.end(JSON.stringify(rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)));
}

/** So many minutes into 2026. */
export function minute(count: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00Z') + count * 60_000).toISOString();
}

export function issue(number: number, updated = number, more: Row = {}): Row {
  const list = more.pull_request === undefined ? 'issues' : 'pull';
  return {
    ...{ number, title: `Lamp ${number}`, state: 'open', user: { login: 'ada' } },
    html_url: `https://github.com/${PLACE}/${list}/${number}`,
    ...{ author_association: 'MEMBER', created_at: minute(0), updated_at: minute(updated) },
    ...more,
  };
}

export function comment(id: number, number: number, list = 'issues'): Row {
  return {
    ...{ id, user: { login: 'grace' }, author_association: 'NONE' },
    html_url: `https://github.com/${PLACE}/${list}/${number}#issuecomment-${id}`,
    ...{ created_at: minute(id), updated_at: minute(id) },
  };
}

export function review(id: number): Row {
  return {
    ...{ id, user: { login: 'grace' }, author_association: 'MEMBER', state: 'APPROVED' },
    ...{ html_url: `https://github.com/${PLACE}/pull/1`, submitted_at: minute(id) },
  };
}

export function closed(id: number, number: number, of: Row = {}): Row {
  return {
    ...{ id, event: 'closed', created_at: minute(id), actor: { login: 'ada' } },
    issue: { number, ...of },
  };
}
