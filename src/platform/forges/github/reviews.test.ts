// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answered, openTestForge } from '../forges.fixture.ts';
import { PATH } from './github.fixture.ts';
import { github } from './github.ts';
import {
  ODD,
  openReviewForge,
  type ReviewForge,
  review,
  reviewed,
  status,
  tellReviews,
  upTo,
} from './reviews.fixture.ts';

let test: ReviewForge;
beforeEach(async () => {
  test = await openReviewForge();
});
afterEach(() => test.close());

describe('reviews by GraphQL', () => {
  it('are the same events as by REST, by a question for fifty change requests', async () => {
    const reviews = new Map([...reviewed(120), [7, ODD], [8, []]]);
    test.answer = tellReviews(reviews);
    const rest = await test.readByRest(upTo(120));
    test.asked.length = 0;

    const told = await test.read(upTo(120));

    expect(told).toEqual(rest);
    expect(told.pages[6]?.events?.map(({ event }) => [event.id, event.actor?.login])).toEqual([
      ['review:3254217341', 'grace'],
      ['review:2', undefined],
      ['review:3', undefined],
      ['review:4', 'dependabot[bot]'],
      ['review:5', 'Copilot'],
      ['review:6', 'ada-of-old'],
      ['review:7', 'grace'],
      ['review:9', 'grace'],
    ]);
    expect([test.byGraphql(), test.byRest()]).toEqual([3, []]);
  });

  it('are left to REST where a change request has more than a hundred', async () => {
    const many = Array.from({ length: 101 }, (_, index) => review(1000 + index));
    test.answer = tellReviews(new Map([...reviewed(60), [5, many]]));

    const { pages } = await test.read(upTo(60));

    expect(pages[4]?.events).toHaveLength(101);
    expect(pages).toHaveLength(60);
    expect(test.byGraphql()).toBe(2);
    expect(test.byRest().map((asked) => asked.replace(/.*lamp/, ''))).toEqual([
      '/pulls/5/reviews?per_page=100&page=1',
      '/pulls/5/reviews?per_page=100&page=2',
    ]);
  });

  it('are none where there is no such change request, as by REST', async () => {
    const reviews = new Map(reviewed(3));
    reviews.delete(2);
    test.answer = tellReviews(reviews);

    const told = await test.read(upTo(3));

    expect(test.byRest()).toEqual([]);
    expect(told).toEqual(await test.readByRest(upTo(3)));
    expect(told.pages.map(({ events }) => events?.length)).toEqual([1, 0, 1]);
  });

  it.each([
    ['a field that failed', { path: ['repository', 'n2', 'reviews', 'nodes', 0, 'author'] }],
    ['a change request that may not be seen', { type: 'FORBIDDEN', path: ['repository', 'n2'] }],
  ])('are left to REST where the answer has an error: %s', async (_, error) => {
    test.answer = tellReviews(reviewed(3), (_, { data }) => ({ json: { data, errors: [error] } }));

    const { pages } = await test.read(upTo(3));

    expect(pages.map(({ events }) => events?.length)).toEqual([1, 1, 1]);
    expect(test.byRest()).toEqual([`repos/${PATH}/pulls/2/reviews?per_page=100&page=1`]);
  });

  it('are asked for beside the API of GitHub Enterprise Server and of GitHub.com', async () => {
    const { graphqlAddress } = github;
    const server = await openTestForge({ apiPath: '/api/v3', graphqlAddress });
    server.answer = tellReviews(reviewed(2));
    await test.read(upTo(2), server.ask);
    await server.close();

    expect(server.asked).toEqual(['graphql']);
    expect(graphqlAddress?.('https://api.github.com')).toBe('https://api.github.com/graphql');
  });
});

const UNKNOWN_FIELD = {
  path: ['fragment told', 'reviews', 'nodes', 'fullDatabaseId'],
  extensions: { code: 'undefinedField', fieldName: 'fullDatabaseId' },
  message: "Field 'fullDatabaseId' doesn't exist on type 'PullRequestReview'",
};
describe('without GraphQL', () => {
  it('REST is asked where there is no token', async () => {
    const { graphqlAddress } = github;
    const open = await openTestForge({ token: undefined, graphqlAddress });
    open.answer = tellReviews(reviewed(2));

    const { pages } = await test.read(upTo(2), open.ask);
    await open.close();

    expect(pages).toHaveLength(2);
    expect(open.asked).toHaveLength(2);
    expect(open.asked).not.toContain('graphql');
  });

  it.each<readonly [string, Answered]>([
    ...[401, 403, 404, 500, 501].map((code) => [String(code), status(code)] as const),
    ['a page of a proxy', (reply) => void reply.end('<html>')],
    ['something else', { json: [] }],
    ['a field that it does not know', { json: { errors: [UNKNOWN_FIELD] } }],
    [
      'a repository that this token may not see so',
      {
        json: { data: { repository: null }, errors: [{ type: 'NOT_FOUND', path: ['repository'] }] },
      },
    ],
  ])('REST is asked, and GraphQL no more in this reading: %s', async (_, answer) => {
    test.answer = tellReviews(reviewed(60), () => answer);
    const reader = github.details.reader(test.ask, PATH);

    const told = [await reader(upTo(60).slice(0, 50)), await reader(upTo(60).slice(50))];
    const asked = test.byGraphql();

    expect(told.flatMap(({ pages }) => pages)).toEqual((await test.readByRest(upTo(60))).pages);
    // A page and 500 may pass, so they are asked again first.
    expect(asked).toBeLessThanOrEqual(4);
  });
});
