// SPDX-License-Identifier: Apache-2.0
import type { Association } from '#model';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import type { ItemFact } from '../metric-facts.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const OPENED = '2025-02-01T00:00:00Z';
const MERGED = did('merged', '2025-03-01T00:00:00Z', 'bob');
const CLOSED = did('closed', '2025-03-01T00:00:00Z', 'bob');

type Ends = readonly (typeof MERGED | undefined)[];

/** One change request for each end, by authors of their own; `undefined` for one that is open. */
function ending(ends: Ends, association: Association = 'none', from = 1): readonly ItemFact[] {
  return ends.map((end, index) =>
    opened(CHANGE_REQUESTS, from + index, OPENED, end === undefined ? [] : [end], {
      author: { login: `author-${from + index}`, actorClass: 'human' },
      association,
    }),
  );
}

const FOUR_OF_FIVE = [MERGED, MERGED, MERGED, MERGED, CLOSED];
const fourOfFive = { value: 0.8, status: 'known' } as const;
const withheld = { value: undefined, status: 'insufficient' } as const;

/** What is the same whoever is looked at. */
const COMMON: Metric['vectors'] = [
  {
    name: 'four of five',
    facts: factsOf({ items: ending(FOUR_OF_FIVE) }),
    window: year2025,
    expect: { ...fourOfFive, coverage: 1 },
  },
  {
    name: 'open ones lower the coverage, not the rate',
    facts: factsOf({ items: ending([...FOUR_OF_FIVE, undefined, undefined, undefined]) }),
    window: year2025,
    expect: { ...fourOfFive, coverage: 5 / 8 },
  },
  {
    name: 'four decided are too few',
    facts: factsOf({ items: ending([MERGED, MERGED, MERGED, CLOSED, undefined]) }),
    window: year2025,
    expect: withheld,
  },
];

export const mergeRateVectors = {
  all: [
    ...COMMON,
    {
      name: 'merged after the window is not decided in it',
      facts: factsOf({
        items: [
          ...ending(FOUR_OF_FIVE),
          ...ending([did('merged', '2026-01-01T00:00:00Z', 'bob')], 'none', 6),
        ],
      }),
      window: year2025,
      expect: { ...fourOfFive, coverage: 5 / 6 },
    },
    {
      name: 'a bot’s do not count',
      facts: factsOf({
        items: [
          ...ending(FOUR_OF_FIVE),
          opened(CHANGE_REQUESTS, 9, OPENED, [CLOSED], {
            author: { login: 'update[bot]', actorClass: 'bot' },
          }),
        ],
      }),
      window: year2025,
      expect: fourOfFive,
    },
  ],
  outsiders: [
    ...COMMON,
    {
      name: 'members are no outsiders',
      facts: factsOf({
        items: [...ending(FOUR_OF_FIVE, 'contributor'), ...ending([CLOSED, CLOSED], 'member', 6)],
      }),
      window: year2025,
      expect: { ...fourOfFive, coverage: 1 },
    },
    {
      name: 'of whom the forge says nothing nobody can tell',
      facts: factsOf({
        items: [...ending(FOUR_OF_FIVE, 'newcomer'), ...ending(FOUR_OF_FIVE, 'unknown', 6)],
      }),
      window: year2025,
      expect: { ...fourOfFive, coverage: 0.5 },
    },
  ],
  newcomers: [
    ...COMMON,
    {
      name: 'only the first of an author counts',
      facts: factsOf({
        items: [
          ...ending(FOUR_OF_FIVE),
          ...ending(FOUR_OF_FIVE).map((fact, index) => ({
            ...fact,
            item: { ...fact.item, number: 11 + index, openedAt: MERGED.at },
          })),
        ],
      }),
      window: year2025,
      expect: { ...fourOfFive, coverage: 1 },
    },
    {
      name: 'who has offered something years ago is not new',
      facts: factsOf({
        items: [
          ...ending(FOUR_OF_FIVE),
          opened(CHANGE_REQUESTS, 9, '2020-02-01T00:00:00Z', [], {
            author: { login: 'Author-1', actorClass: 'human' },
          }),
        ],
      }),
      window: year2025,
      expect: withheld,
    },
    {
      name: 'by an account that is gone nobody can tell',
      facts: factsOf({
        items: [
          ...ending(FOUR_OF_FIVE),
          opened(CHANGE_REQUESTS, 9, OPENED, [MERGED], { author: undefined }),
        ],
      }),
      window: year2025,
      expect: { ...fourOfFive, coverage: 5 / 6 },
    },
  ],
} satisfies Record<string, Metric['vectors']>;
