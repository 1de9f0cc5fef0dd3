// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { earlierTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { commitsText, peopleEver, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

const atMost: Parameter<number> = {
  id: 'atMost',
  unit: 'commits',
  default: 0,
  sentence: 'So many commits in the window still count as inactive.',
  range: { from: 0, to: 1000 },
};

export const inactiveContributors = {
  id: 'inactive-contributors',
  topic: 'people',
  name: 'Inactive contributors',
  chaossName: 'Inactive Contributors',
  question: 'How many who once contributed do so no longer?',
  formula:
    'number of people whose first commit lies before the window and who have at most the given number of commits in it',
  unit: 'people',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: [...actorParameters, atMost],
  source: chaoss('Inactive Contributors', 'inactive-contributors'),
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    'Everybody who ever left counts: in an old project the number is large and only its growth says something.',
    'Who came in the window is not inactive, however few the commits.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'who was here before and is not now',
      facts: factsOf({
        contributions: [
          work('gone', '2024-12-31', 5),
          work('here', '2024-12-31', 5),
          work('here', '2025-01-01', 1),
          work('new', '2025-05-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a single commit may still be inactive',
      facts: factsOf({
        contributions: [
          work('gone', '2024-12-31', 5),
          work('here', '2024-12-31', 5),
          work('here', '2025-01-01', 1),
          work('new', '2025-05-01', 1),
        ],
      }),
      window: year2025,
      parameters: { atMost: 1 },
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'who comes only after the window is nobody yet',
      facts: factsOf({
        contributions: [work('here', '2025-02-01', 1), work('later', '2026-02-01', 1)],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const least = numberOf(atMost, parameters) + 1;
    const active = new Map(people.map(({ key, commits }) => [key, commits]));
    const isEarlier = earlierTestOf(window);
    const rows = peopleEver(facts, parameters)
      .filter(({ key, firstDay }) => isEarlier(firstDay) && (active.get(key) ?? 0) < least)
      .map((person) => personRow(person, commitsText(active.get(person.key) ?? 0), 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
