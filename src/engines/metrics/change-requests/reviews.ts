// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { accountRow, byActor, itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, secondTestOf } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { named, REVIEW_CASES, reviewsByOthers } from './reviews-by-others.ts';

const reviewed = (login?: string, at = '2025-03-01T00:00:00Z', more = {}) =>
  did('reviewed', at, login, more);
const one = (number: number, reviews: readonly ReturnType<typeof reviewed>[], more = {}) =>
  opened(CHANGE_REQUESTS, number, '2024-02-01T00:00:00Z', reviews, more);
const BOT = reviewed('lint[bot]', undefined, { actorClass: 'bot' });

export const reviews = {
  id: 'change-request-reviews',
  topic: 'change-requests',
  name: 'Reviews',
  chaossName: 'Change Request Reviews',
  question: 'How much do people read of what others offer?',
  formula: 'number of reviews of change requests in the window by others than their author',
  unit: 'reviews',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Change Request Reviews', 'change-request-reviews'),
  rows: {
    law: 'sum',
    sentence: 'One row a change request; the amount is its reviews in the window.',
  },
  edgeCases: [...REVIEW_CASES, 'A count is given however small it is.'],
  vectors: [
    {
      name: 'two of others, one of the author, one of a bot, one later',
      facts: factsOf({
        items: [
          one(1, [reviewed('bob'), reviewed('bob'), reviewed('ada'), BOT]),
          one(2, [reviewed('bob', '2026-01-01T00:00:00Z')]),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'a comment is no review',
      facts: factsOf({ items: [one(1, [did('commented', '2025-03-01T00:00:00Z', 'bob')])] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'by an account that is gone it is one',
      facts: factsOf({ items: [one(1, [reviewed()])] }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const isIn = secondTestOf(window);
    const rows = items.flatMap((seen) => {
      const count = reviewsByOthers(seen, counted).filter(({ second }) => isIn(second)).length;
      return count === 0 ? [] : [itemRow(seen, seen.state, count)];
    });
    return sumFigure(rows);
  },
} satisfies Metric;

export const reviewers = {
  id: 'reviewers',
  topic: 'change-requests',
  name: 'Reviewers',
  chaossName: 'Change Request Reviews',
  question: 'On how many shoulders does reviewing rest?',
  formula: 'number of distinct people who reviewed change requests of others in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Change Request Reviews', 'change-request-reviews'),
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    ...REVIEW_CASES,
    'Accounts known to be of one person are one. Accounts that are gone are nobody; coverage is the share of reviews that name somebody.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'two people, one of them twice and once with letters of another case',
      facts: factsOf({
        items: [
          one(1, [reviewed('bob'), reviewed('Bob'), reviewed('eve')]),
          one(2, [reviewed('bob')]),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'the author and bots are none',
      facts: factsOf({ items: [one(1, [reviewed('ada'), BOT, reviewed('bob')])] }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'an account that is gone is nobody',
      facts: factsOf({ items: [one(1, [reviewed(), reviewed('bob')])] }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
    {
      name: 'two accounts of one person',
      facts: factsOf({
        items: [
          one(1, [reviewed('bob'), reviewed('bob-two')], {
            people: {
              bob: { person: '8', label: 'Bob' },
              'bob-two': { person: '8', label: 'Bob' },
            },
          }),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const isIn = secondTestOf(window);
    const done = items.map((seen) => ({
      seen,
      given: reviewsByOthers(seen, counted).filter(({ second }) => isIn(second)),
    }));
    const all = done.reduce((sum, { given }) => sum + given.length, 0);
    const known = done.flatMap(({ seen, given }) => named(seen, given));
    const coverage = all === 0 ? undefined : known.length / all;
    if (coverage === 0) return unknownFigure('The accounts of all reviewers are gone.', coverage);
    const rows = byActor(known).map((each) =>
      accountRow(each[0].fact, each[0].account, { detail: `${each.length} reviews`, amount: 1 }),
    );
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
