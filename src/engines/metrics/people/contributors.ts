// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { commitsText, peopleIn, personRow } from '../people-rows.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

export const contributors = {
  id: 'contributors',
  topic: 'people',
  name: 'Contributors',
  chaossName: 'Contributors',
  question: 'How many people contribute?',
  formula: 'number of distinct people with at least one non-merge commit in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: {
    title: 'CHAOSS: Contributors',
    address: 'https://chaoss.community/kb/metric-contributors/',
  },
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    'A count is given however small it is.',
    'The type of contribution counted is the authored commit; reviews and issues need a forge.',
    'Commits that name nobody are no contributor; coverage is the share of commits that name somebody.',
    'Where every commit of the window names nobody the figure is unknown, since somebody made them.',
    'A history that was read and shows nothing in the window gives 0.',
  ],
  vectors: [
    {
      name: 'a person counts once, over days and repositories',
      facts: factsOf({
        contributions: [
          work('ada', '2025-01-01', 3),
          work('ada', '2025-05-01', 3, { repository: 'two' }),
          work('bob', '2025-12-31', 1),
          work('eve', '2026-01-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'bots are no contributors, and a window with bots alone has none',
      facts: factsOf({ contributions: [work('bot', '2025-02-01', 9, { actorClass: 'bot' })] }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: undefined },
    },
    {
      name: 'a ghost is not a contributor but lowers the coverage',
      facts: factsOf({ contributions: [work('', '2025-02-01', 1), work('ada', '2025-02-01', 3)] }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.75 },
    },
    {
      name: 'ghosts alone leave the number unknown',
      facts: factsOf({ contributions: [work(' ', '2025-02-01', 1)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
    },
    {
      name: 'a day without commits is no contribution',
      facts: factsOf({ contributions: [work('ada', '2025-02-01', 0)] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const rows = people.map((person) => personRow(person, commitsText(person.commits), 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
