// SPDX-License-Identifier: Apache-2.0
// Reviews of many change requests by one question of GraphQL: https://docs.github.com/graphql/reference/objects#pullrequestreview
import { z } from 'zod';
import { accountOf } from '../accounts.ts';
import type { FailedAsking, ForgeAnswer, GraphqlQuestion, Query } from '../forge.ts';
import type { ItemKey } from '../forge-page.ts';
import type { ToldDetail } from '../one-by-one.ts';
import { moment } from '../read-rows.ts';
import { reviewOf } from './rows.ts';

/** What came of a question. */
export type QueryOutcome =
  /** By number. What is missing is to be asked for by REST. */
  | { readonly kind: 'told'; readonly told: ReadonlyMap<number, ToldDetail> }
  | { readonly kind: 'too-heavy' }
  /** There is no GraphQL, not for this token or repository, or not these fields: GitHub Enterprise Server, some years old. */
  | { readonly kind: 'refused' }
  | FailedAsking;

/** Asks for the reviews of change requests of `path`: "ada/lamp". */
export async function queryReviews(
  query: Query,
  path: string,
  items: readonly ItemKey[],
): Promise<QueryOutcome> {
  const answer = await query(questionFor(path, items));
  if (answer.kind === 'problem') return outcomeOfFailure(answer);
  const read = answer.kind === 'read' ? Answer.safeParse(answer.body) : undefined;
  if (!read?.success || answer.kind !== 'read') return { kind: 'refused' };
  const { data, errors } = read.data;
  if (errors.some(isLimit)) return leftAlone(path, answer);
  if (errors.some(isTooHeavy)) return { kind: 'too-heavy' };
  // An error without a path is about all of it.
  if (!data?.repository || errors.some((error) => error.path.length === 0))
    return { kind: 'refused' };
  return { kind: 'told', told: toldIn(data.repository, errors, items) };
}

function questionFor(path: string, items: readonly ItemKey[]): GraphqlQuestion {
  const [owner = '', name = ''] = path.split('/');
  const asked = items.map(({ number }) => `n${number}: pullRequest(number: ${number}) { ...told }`);
  const query = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${asked.join('\n    ')}
  }
}
fragment told on PullRequest {
  reviews(first: 100) {
    nodes { fullDatabaseId state submittedAt authorAssociation author { __typename login } }
    pageInfo { hasNextPage }
  }
}`;
  return { query, variables: { owner, name } };
}

// REST says "dependabot[bot]" where GraphQL says "dependabot". This one is "Copilot" everywhere.
const UNMARKED_BOT = 'Copilot';

const Author = z
  .object({ __typename: z.string(), login: z.string() })
  // An account that is gone.
  .nullable()
  .transform((author) => {
    const isBot = author?.__typename === 'Bot';
    const { login } = author ?? {};
    const isMarked = login?.endsWith('[bot]') || login === UNMARKED_BOT;
    return accountOf(isBot && !isMarked ? `${login}[bot]` : login, isBot);
  });

const Review = z
  .object({
    /** The id of REST, as text: "2254217341". `databaseId` is too small for those of today. */
    fullDatabaseId: z.string().regex(/^\d+$/),
    state: z.string(),
    submittedAt: moment.nullable(),
    authorAssociation: z.string(),
    author: Author,
  })
  .transform((node) => ({
    ...{ id: node.fullDatabaseId, user: node.author, state: node.state },
    ...{ author_association: node.authorAssociation, submitted_at: node.submittedAt },
  }));

const Pull = z.object({
  reviews: z.object({
    nodes: z.array(Review),
    // Whoever has more is read by REST, page by page.
    pageInfo: z.object({ hasNextPage: z.literal(false) }),
  }),
});

const GraphqlError = z.object({
  type: z.string().catch(''),
  message: z.string().catch(''),
  path: z.array(z.union([z.string(), z.number()])).catch([]),
});
type GraphqlError = z.infer<typeof GraphqlError>;

const Answer = z.object({
  data: z.object({ repository: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  errors: z.array(GraphqlError).default([]),
});

function toldIn(
  repository: Readonly<Record<string, unknown>>,
  errors: readonly GraphqlError[],
  items: readonly ItemKey[],
): ReadonlyMap<number, ToldDetail> {
  const told = new Map<number, ToldDetail>();
  for (const item of items) {
    const alias = `n${item.number}`;
    const pull = Pull.safeParse(repository[alias]);
    const [error] = errors.filter(({ path }) => path[1] === alias);
    const rows = pull.success && error === undefined ? pull.data.reviews.nodes : undefined;
    // As REST's 404: it is gone.
    const isAbsent = error?.type === 'NOT_FOUND' && error.path.length === 2;
    const events = isAbsent ? [] : rows?.flatMap((row) => reviewOf(item, row));
    if (events) told.set(item.number, { kind: 'told', page: { events }, problems: [] });
  }
  return told;
}

const TOO_HEAVY = new Set(['http/status-502', 'http/status-504', 'http/too-slow']);

/** Whatever else is wrong REST says too, if it is wrong there. */
function outcomeOfFailure(failed: FailedAsking): QueryOutcome {
  if (failed.retryAfterMs !== undefined) return failed;
  return { kind: TOO_HEAVY.has(failed.problem.code) ? 'too-heavy' : 'refused' };
}

/** More questions than it answers in an hour, or at a time; said with status 200. */
function isLimit({ type, message }: GraphqlError): boolean {
  return /^RATE_LIMIT(ED)?$/.test(type) || /\brate limit\b/i.test(message);
}

/** "Resource limits for this query exceeded.", "Something went wrong while executing your query. This may be the result of a timeout" */
function isTooHeavy({ type, message }: GraphqlError): boolean {
  return type === 'RESOURCE_LIMITS_EXCEEDED' || /\b(timeout|timedout)\b/i.test(message);
}

// What GitHub asks for where no header says how long: https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
const LEAST_WAIT_MS = 60_000;

function leftAlone(
  path: string,
  { retryAfterMs }: Extract<ForgeAnswer, { readonly kind: 'read' }>,
): FailedAsking {
  const message = `Asking for reviews of ${path} by GraphQL: as many questions as the forge answers were asked.`;
  const problem = { code: 'forges/rate-limit', message };
  return { kind: 'problem', problem, retryAfterMs: retryAfterMs ?? LEAST_WAIT_MS };
}
