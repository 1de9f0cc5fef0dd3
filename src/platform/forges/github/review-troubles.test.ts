// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answered } from '../forges.fixture.ts';
import {
  type Disturbing,
  ODD,
  openReviewForge,
  type ReviewForge,
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

const RESET = String(Date.parse('2026-03-01T09:00:00Z') / 1000);
const LIMITED = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };

it.each<readonly [string, Answered, number]>([
  [
    'until a time',
    { json: LIMITED, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET } },
    9 * 3_600_000,
  ],
  ['without a time', { json: { data: null, ...LIMITED } }, 60_000],
  ['by 403', status(403, { 'retry-after': '600' }), 600_000],
])(
  'asks nothing more of a forge that wants to be left alone: %s',
  async (_, answer, retryAfterMs) => {
    let left = 1;
    test.answer = tellReviews(reviewed(120), (_, whole) => (left-- > 0 ? { json: whole } : answer));

    const { pages, stopped } = await test.read(upTo(120));

    expect(pages).toHaveLength(50);
    expect(stopped).toMatchObject({ kind: 'problem', retryAfterMs });
    expect([test.byGraphql(), test.byRest()]).toEqual([2, []]);
  },
);

it.each<readonly [string, Answered]>([
  ['502', status(502)],
  ['504', status(504)],
  ['resource limits', { json: { data: {}, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED' }] } }],
  ['a timeout', { json: { errors: [{ message: 'This may be the result of a timeout.' }] } }],
])('asks for less at a time where that was too heavy: %s', async (_, answer) => {
  const sizes: number[] = [];
  test.answer = tellReviews(reviewed(80), (asked, whole) => {
    sizes.push(asked.length);
    return asked.length > 20 ? answer : { json: whole };
  });

  const { pages } = await test.read(upTo(80));

  expect(pages).toEqual((await test.readByRest(upTo(80))).pages);
  expect(sizes).toEqual([50, 25, 12, 13, 14, 15, 16, 10]);
});

it('asks by REST where even one at a time is too heavy', async () => {
  test.answer = tellReviews(reviewed(50), () => status(502));

  const { pages } = await test.read(upTo(50));

  expect(pages).toHaveLength(50);
  expect(test.byGraphql()).toBe(6);
});

it('tells what came before REST failed', async () => {
  test.answer = (address, request) => {
    if (address.pathname.endsWith('/5/reviews')) return status(403);
    return tellReviews(reviewed(9), (_, { data }) => {
      return { json: { data: { repository: { ...data?.repository, n5: null } } } };
    })(address, request);
  };

  const { pages, stopped } = await test.read(upTo(9));

  expect(pages).toHaveLength(4);
  expect(stopped?.problem.code).toBe('http/status-403');
});

it('tells what REST would, whatever GraphQL answers', async () => {
  const reviews = new Map([...reviewed(70), [7, ODD], [30, []]]);
  test.answer = tellReviews(reviews);
  const rest = await test.readByRest(upTo(70));

  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ANSWERS), { maxLength: 12 }), async (plan) => {
      const left = [...plan];
      const disturb: Disturbing = (...about) => (left.shift() ?? asItIs)(...about);
      test.answer = tellReviews(reviews, disturb);

      expect(await test.read(upTo(70))).toEqual(rest);
    }),
    { numRuns: 30 },
  );
});

const asItIs: Disturbing = (_, whole) => ({ json: whole });
const ANSWERS: readonly Disturbing[] = [
  ...[asItIs, asItIs, asItIs],
  ([first], { data }) => ({
    json: { data: { repository: { ...data?.repository, [`n${first}`]: 1 } } },
  }),
  () => ({ json: { data: null } }),
  () => (reply) => void reply.end('<html>'),
  ...[401, 502, 502, 504].map(
    (code): Disturbing =>
      () =>
        status(code),
  ),
];
