// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { commitsText, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';

export const commitsPerContributor = {
  id: 'commits-per-contributor',
  topic: 'people',
  name: 'Commits per contributor',
  chaossName: 'Contributors',
  question: 'How much does one person do?',
  formula: 'commits in the window that name somebody ÷ people with commits in the window',
  unit: 'commits per person',
  direction: 'keep',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Contributors', 'contributors'),
  rows: { law: 'mean', sentence: 'One row a person; the amount is the commits.' },
  edgeCases: [
    'A mean: a few busy people lift it. The contributor absence factor says how few.',
    'Commits say how often somebody saves, not how much somebody does; never rank people by them.',
    'Under five people in the window the mean is withheld.',
  ],
  vectors: [
    {
      name: 'fifteen commits of five people',
      facts: factsOf({ contributions: workOfMany('2025-04-01', [9, 3, 1, 1, 1]) }),
      window: year2025,
      expect: { value: 3, status: 'known', coverage: 1 },
    },
    {
      name: 'commits that name nobody are on neither side',
      facts: factsOf({
        contributions: [...workOfMany('2025-04-01', [9, 3, 1, 1, 1]), work('', '2025-04-01', 15)],
      }),
      window: year2025,
      expect: { value: 3, status: 'known', coverage: 0.5 },
    },
    {
      name: 'four people are too few',
      facts: factsOf({ contributions: workOfMany('2025-04-01', [9, 3, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const rows = people.map((person) =>
      personRow(person, commitsText(person.commits), person.commits),
    );
    return meanFigure(rows, 'people in the window', { coverage });
  },
} satisfies Metric;
