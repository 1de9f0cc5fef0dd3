// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { commitsText, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, workOfMany, year2025 } from '../vector-facts.ts';

const atMost: Parameter<number> = {
  id: 'atMost',
  unit: 'commits',
  default: 1,
  sentence: 'Who has at most so many commits in the window is an occasional contributor.',
  range: { from: 1, to: 1000 },
};

const DAY = '2025-04-01';

export const occasionalContributors = {
  id: 'occasional-contributors',
  topic: 'people',
  name: 'Occasional contributors',
  chaossName: 'Occasional Contributors',
  question: 'How many of those who contribute came by just once?',
  formula: 'people with exactly one commit in the window ÷ people with commits in the window',
  unit: 'share',
  direction: 'keep',
  needs: ['contributions'],
  parameters: [...actorParameters, atMost],
  source: chaoss('Occasional Contributors', 'occasional-contributors'),
  rows: {
    law: 'mean',
    sentence:
      'One row a person of the window; amount 1 for an occasional contributor, 0 for the others.',
  },
  edgeCases: [
    'CHAOSS leaves open how few contributions are occasional; one commit is, unless the parameter says otherwise.',
    'A high share may be an open door or a revolving one: read it with the newcomers who stay.',
    'Under five people in the window the share is withheld.',
  ],
  vectors: [
    {
      name: 'two of five came once',
      facts: factsOf({ contributions: workOfMany(DAY, [9, 5, 2, 1, 1]) }),
      window: year2025,
      expect: { value: 0.4, status: 'known', coverage: 1 },
    },
    {
      name: 'two commits may be occasional too',
      facts: factsOf({ contributions: workOfMany(DAY, [9, 5, 2, 1, 1]) }),
      window: year2025,
      parameters: { atMost: 2 },
      expect: { value: 0.6, status: 'known' },
    },
    {
      name: 'four people are too few',
      facts: factsOf({ contributions: workOfMany(DAY, [1, 1, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const most = numberOf(atMost, parameters);
    const rows = people.map((person) =>
      personRow(person, commitsText(person.commits), person.commits <= most ? 1 : 0),
    );
    return meanFigure(rows, 'people in the window', { coverage });
  },
} satisfies Metric;
