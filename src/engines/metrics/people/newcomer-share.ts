// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { dayTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { peopleEver, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';

export const newcomerShare = {
  id: 'newcomer-share',
  topic: 'people',
  name: 'Share of newcomers',
  chaossName: 'New Contributors',
  question: 'How many of those who contribute are here for the first time?',
  formula: 'people whose first commit ever falls in the window ÷ people with commits in the window',
  unit: 'share',
  direction: 'keep',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('New Contributors', 'new-contributors'),
  rows: {
    law: 'mean',
    sentence: 'One row a person of the window; amount 1 for a newcomer, 0 for the others.',
  },
  edgeCases: [
    'Neither end is good: none means that nobody joins, nearly all that nobody stays.',
    'Under five people in the window the share is withheld.',
    'In the window in which a history begins everybody is new.',
  ],
  vectors: [
    {
      name: 'one of five is new',
      facts: factsOf({
        contributions: [
          ...workOfMany('2024-04-01', [1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1, 1, 1]),
          work('new', '2025-04-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known', coverage: 1 },
    },
    {
      name: 'nobody is new',
      facts: factsOf({
        contributions: [
          ...workOfMany('2020-04-01', [1, 1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1, 1, 1, 1]),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four people are too few',
      facts: factsOf({ contributions: workOfMany('2025-04-01', [1, 1, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const isInWindow = dayTestOf(window);
    const firstDays = new Map(
      peopleEver(facts, parameters).map(({ key, firstDay }) => [key, firstDay]),
    );
    const rows = people.map((person) => {
      const first = firstDays.get(person.key) ?? person.firstDay;
      return personRow(person, `first on ${first}`, isInWindow(first) ? 1 : 0);
    });
    return meanFigure(rows, 'people in the window', { coverage });
  },
} satisfies Metric;
