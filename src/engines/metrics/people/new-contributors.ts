// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { dayTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { peopleEver, peopleIn, personRow } from '../people-rows.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

export const newContributors = {
  id: 'new-contributors',
  topic: 'people',
  name: 'New contributors',
  chaossName: 'New Contributors',
  question: 'How many people contribute for the first time?',
  formula: 'number of distinct people whose first non-merge commit ever falls in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: {
    title: 'CHAOSS: New Contributors',
    address: 'https://chaoss.community/kb/metric-new-contributors/',
  },
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    'A count is given however small it is.',
    'First means first in the scope looked at: who moves from one repository to another is new there, not in both together.',
    'In the window in which a history begins, everybody is new.',
    'A commit that names nobody makes nobody new; coverage is the share of the window’s commits that name somebody.',
  ],
  vectors: [
    {
      name: 'who was there before is not new',
      facts: factsOf({
        contributions: [
          work('ada', '2024-12-31', 1),
          work('ada', '2025-06-01', 1),
          work('bob', '2025-01-01', 1),
          work('eve', '2026-01-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'who comes back after years is not new',
      facts: factsOf({
        contributions: [work('ada', '2009-05-01', 1), work('ada', '2025-05-01', 1)],
      }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 1 },
    },
    {
      name: 'a new bot is not a new contributor',
      facts: factsOf({
        contributions: [
          work('ada', '2024-05-01', 1),
          work('bot', '2025-05-01', 1, { actorClass: 'bot' }),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'ghosts are not new people',
      facts: factsOf({ contributions: [work('bob', '2025-05-01', 1), work('', '2025-05-01', 1)] }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
  ],
  compute(facts, window, parameters) {
    const { coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const isInWindow = dayTestOf(window);
    const rows = peopleEver(facts, parameters)
      .filter(({ firstDay }) => isInWindow(firstDay))
      .map((person) => personRow(person, `first on ${person.firstDay}`, 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
