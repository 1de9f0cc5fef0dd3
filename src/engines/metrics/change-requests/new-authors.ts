// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { authored } from '../forge-items/authored.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { accountRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, openedIn, secondTestOf } from '../forge-items/items-in.ts';
import { opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { firstOnes } from './first-ones.ts';

const by = (login: string, number: number, day: string, more = {}) =>
  opened(CHANGE_REQUESTS, number, `${day}T00:00:00Z`, [], {
    author: { login, actorClass: 'human' },
    ...more,
  });

export const newChangeRequestAuthors = {
  id: 'new-change-request-authors',
  topic: 'change-requests',
  name: 'People with a first change request',
  chaossName: 'New Contributors',
  question: 'Who offers something for the first time?',
  formula: 'number of people whose first change request ever was opened in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('New Contributors', 'new-contributors'),
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    'The first is the first known in all repositories looked at, whether it was merged or not.',
    'In the window in which a forge’s history begins everybody is new.',
    'Accounts that are gone are nobody; coverage is the share of the window’s change requests that have an author.',
    'DevStats counts bots as well; here they count only when asked for.',
  ],
  vectors: [
    {
      name: 'who was there before is not new, by whichever account',
      facts: factsOf({
        items: [
          by('ada', 1, '2024-03-01'),
          by('Ada', 2, '2025-03-01'),
          by('bob', 3, '2025-04-01'),
          by('bob', 4, '2025-05-01'),
          by('eve', 5, '2026-01-01'),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a second account of somebody known is not new',
      facts: factsOf({
        items: ['ada', 'ada-at-work'].map((login, index) =>
          by(login, index + 1, `${2024 + index}-03-01`, {
            people: { [login]: { person: '7', label: 'Ada' } },
          }),
        ),
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'accounts that are gone are nobody',
      facts: factsOf({
        items: [by('ada', 1, '2025-03-01'), by('', 2, '2025-03-01', { author: undefined })],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const isIn = secondTestOf(window);
    const cohort = openedIn(items, window);
    const rows = firstOnes(items)
      .filter(({ fact }) => isIn(fact.opened))
      .map(({ fact, account }) =>
        accountRow(fact, account, { detail: `first on ${dayOf(fact.item.openedAt)}`, amount: 1 }),
      );
    const coverage = cohort.length === 0 ? undefined : authored(cohort).length / cohort.length;
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
