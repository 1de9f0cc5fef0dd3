// SPDX-License-Identifier: Apache-2.0
// For tests only: a GitHub that tells the same reviews by REST and by GraphQL.
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Ask } from '../forge.ts';
import type { ItemKey } from '../forge-page.ts';
import { type Answered, type Answering, openTestForge, paged } from '../forges.fixture.ts';
import { minute, PATH } from './github.fixture.ts';
import { github } from './github.ts';

/** A review as REST tells it. */
export interface ReviewTold {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly author_association: string;
  readonly html_url: string;
  readonly state: string;
  readonly submitted_at?: string | undefined;
}

/** By the number of the change request. */
export type Reviews = ReadonlyMap<number, readonly ReviewTold[]>;

export function review(id: number, more: Partial<ReviewTold> = {}): ReviewTold {
  return {
    ...{ id, user: { login: 'grace', type: 'User' }, author_association: 'MEMBER' },
    html_url: `https://github.com/${PATH}/pull/1#pullrequestreview-${id}`,
    ...{ state: 'APPROVED', submitted_at: minute(id % 1000), ...more },
  };
}

export type ReviewForge = Awaited<ReturnType<typeof openReviewForge>>;

/** A server, the two ways to read reviews from it, and the questions that each was. */
export async function openReviewForge() {
  const forge = await openTestForge({ graphqlAddress: github.graphqlAddress });
  const read = (items: readonly ItemKey[], ask: Ask = forge.ask) =>
    github.details.reader(ask, PATH)(items);
  return Object.assign(forge, {
    read,
    readByRest: (items: readonly ItemKey[]) => read(items, (...asked) => forge.ask(...asked)),
    byGraphql: () => forge.asked.filter((asked) => asked === 'graphql').length,
    byRest: () => forge.asked.filter((asked) => asked !== 'graphql'),
  });
}

/** That many change requests, from 1 on. */
export function upTo(count: number): readonly ItemKey[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'change-request',
    number: index + 1,
  }));
}

/** So many change requests with a review each. */
export function reviewed(count: number): Reviews {
  return new Map(upTo(count).map(({ number }) => [number, [review(number)]]));
}

const bot = (login: string) => ({ login, type: 'Bot' });
/** One of each kind. */
export const ODD: readonly ReviewTold[] = [
  review(3_254_217_341, { state: 'CHANGES_REQUESTED' }),
  review(2, { user: null, author_association: 'NONE' }),
  review(3, { user: { login: 'ghost', type: 'User' } }),
  review(4, {
    user: bot('dependabot[bot]'),
    state: 'COMMENTED',
    author_association: 'CONTRIBUTOR',
  }),
  review(5, { user: bot('Copilot') }),
  review(6, { user: { login: 'ada-of-old', type: 'Mannequin' }, author_association: 'MANNEQUIN' }),
  review(7, { state: 'DISMISSED', author_association: 'FIRST_TIME_CONTRIBUTOR' }),
  review(8, { state: 'PENDING', submitted_at: undefined }),
  review(9, { submitted_at: '2026-03-01T09:30:00.250Z', state: 'SOMETHING_NEW' }),
];

export function status(code: number, headers: Record<string, string> = {}): Answered {
  return (reply) => void reply.writeHead(code, headers).end();
}

interface GraphqlAnswer {
  readonly data?: { readonly repository: Record<string, unknown> } | null;
  readonly errors?: readonly unknown[];
}

/** Given of which change requests a question asks and what would be answered: what is answered. */
export type Disturbing = (asked: readonly number[], whole: GraphqlAnswer) => Answered;

/** A list each by REST, and all that are asked for by GraphQL. */
export function tellReviews(
  reviews: Reviews,
  disturb: Disturbing = (_, whole) => ({ json: whole }),
): Answering {
  return async (address, request) => {
    if (request.method === 'POST' && address.pathname === '/api/graphql') {
      const { query, variables } = Question.parse(await json(request));
      if (`${variables.owner}/${variables.name}` !== PATH) return undefined;
      const asked = [...query.matchAll(/ n(\d+): pullRequest\(number: \1\) \{ \.\.\.told \}/g)];
      const numbers = asked.map(([, number]) => Number(number));
      return disturb(numbers, answerOf(numbers, reviews, query));
    }
    const [, number] = /\/repos\/ada\/lamp\/pulls\/(\d+)\/reviews$/.exec(address.pathname) ?? [];
    const rows = reviews.get(Number(number));
    return rows && paged(rows, address, Number(address.searchParams.get('per_page')));
  };
}

const Question = z.object({
  query: z.string(),
  variables: z.object({ owner: z.string(), name: z.string() }),
});

function answerOf(numbers: readonly number[], reviews: Reviews, query: string): GraphqlAnswer {
  const repository: Record<string, unknown> = {};
  const errors: unknown[] = [];
  for (const number of numbers) {
    const rows = reviews.get(number);
    repository[`n${number}`] = rows ? pullOf(rows, query) : null;
    const message = `Could not resolve to a PullRequest with the number of ${number}.`;
    const path = ['repository', `n${number}`];
    if (!rows) errors.push({ type: 'NOT_FOUND', path, locations: [], message });
  }
  return { data: { repository }, ...(errors.length > 0 && { errors }) };
}

/** Only the fields that the question names. */
function pullOf(rows: readonly ReviewTold[], query: string): unknown {
  const [, first = '0'] = /reviews\(first: (\d+)\)/.exec(query) ?? [];
  const named = new Set(query.match(/\w+/g));
  const nodes = rows
    .slice(0, Number(first))
    .map((row) => Object.fromEntries(nodeOf(row).filter(([field = '']) => named.has(field))));
  return { reviews: { nodes, pageInfo: { hasNextPage: rows.length > Number(first) } } };
}

function nodeOf({ id, user, state, submitted_at, author_association }: ReviewTold) {
  const login = user?.login.replace(/\[bot\]$/, '');
  return Object.entries({
    ...{ fullDatabaseId: String(id), state, submittedAt: submitted_at ?? null },
    authorAssociation: author_association,
    author: user && { __typename: user.type, login },
  });
}
