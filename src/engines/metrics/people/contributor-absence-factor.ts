// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { concentration, concentrationParameters } from '../concentration.ts';
import { contributionsIn } from '../contributions-in.ts';
import type { Metric } from '../metric.ts';
import { tallyPeople } from '../tally.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';

export const contributorAbsenceFactor = {
  id: 'contributor-absence-factor',
  topic: 'people',
  name: 'Contributor absence factor',
  chaossName: 'Contributor Absence Factor',
  question: 'How few people would have to leave for half of the work to go with them?',
  formula:
    'smallest k for which the k people with the most commits made at least 50 % of the commits in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  parameters: [...actorParameters, ...concentrationParameters],
  source: {
    title: 'CHAOSS: Contributor Absence Factor',
    address: 'https://chaoss.community/kb/metric-contributor-absence-factor/',
  },
  rows: {
    law: 'sum',
    sentence:
      'One row a person, most commits first; amount 1 for who belongs to the smallest group, 0 for the others.',
  },
  edgeCases: [
    'Exactly 50 % is enough.',
    'Of people with equally many commits only as many as are needed count; which of them stand in the group follows their key.',
    'Under five commits that name somebody the number is withheld; few people are no reason to, since one person alone is the very finding.',
    'Commits that name nobody belong to no person and not to the total; when they are more than half, the number is withheld.',
  ],
  vectors: [
    {
      name: 'the example that CHAOSS works through',
      facts: factsOf({ contributions: workOfMany(DAY, [1000, 202, 90, 33, 332, 343, 42, 433]) }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'two with the same: one of them has exactly half',
      facts: factsOf({ contributions: workOfMany(DAY, [5, 5]) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'exactly half is enough',
      facts: factsOf({ contributions: workOfMany(DAY, [50, 25, 25]) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'one short of half is not',
      facts: factsOf({ contributions: workOfMany(DAY, [49, 25, 25]) }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'ten equals make five',
      facts: factsOf({ contributions: workOfMany(DAY, Array<number>(10).fill(1)) }),
      window: year2025,
      expect: { value: 5, status: 'known' },
    },
    {
      name: 'shares far below a hundredth of a per cent are not rounded away',
      // Made for those who ask: a program that only counts does not need 30,000 people.
      get facts() {
        return factsOf({ contributions: workOfMany(DAY, Array<number>(30_000).fill(1)) });
      },
      window: year2025,
      expect: { value: 15_000, status: 'known' },
    },
    {
      name: 'with another share asked for',
      facts: factsOf({ contributions: workOfMany(DAY, [50, 25, 25]) }),
      window: year2025,
      parameters: { share: 80 },
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'a busy bot is nobody to lose',
      facts: factsOf({
        contributions: [...workOfMany(DAY, [5, 4]), work('bot', DAY, 500, { actorClass: 'bot' })],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: workOfMany(DAY, [3, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'when most commits name nobody the number is withheld',
      facts: factsOf({ contributions: [work('', DAY, 12), work('ada', DAY, 6)] }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 6 / 18 },
    },
    {
      name: 'an empty window is too little',
      facts: factsOf({ contributions: workOfMany('2024-04-01', [50, 25, 25]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const tallies = tallyPeople(days);
    return concentration({ subject: 'person', nobody: 'Nobody named', tallies }, parameters);
  },
} satisfies Metric;
