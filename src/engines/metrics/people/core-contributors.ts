// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { concentration, concentrationParametersWith } from '../concentration.ts';
import { contributionsIn } from '../contributions-in.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { tallyPeople } from '../tally.ts';
import { factsOf, workOfMany, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';
const PERCENT = 80;

export const coreContributors = {
  id: 'core-contributors',
  topic: 'people',
  name: 'Core contributors',
  chaossName: 'Types of Contributions',
  question: 'How many people make up the core?',
  formula:
    'smallest k for which the k people with the most commits made at least 80 % of the commits in the window',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  parameters: [...actorParameters, ...concentrationParametersWith(PERCENT)],
  source: chaoss('Contributor Absence Factor', 'contributor-absence-factor'),
  rows: {
    law: 'sum',
    sentence:
      'One row a person, most commits first; amount 1 for who belongs to the core, 0 for the others.',
  },
  edgeCases: [
    'The rule of the contributor absence factor with four fifths instead of a half.',
    'Exactly 80 % is enough; ties follow the key of the person.',
    'Under five commits that name somebody the number is withheld.',
  ],
  vectors: [
    {
      name: 'two of five have four fifths',
      facts: factsOf({ contributions: workOfMany(DAY, [50, 30, 10, 5, 5]) }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'one short of four fifths is not enough',
      facts: factsOf({ contributions: workOfMany(DAY, [49, 30, 11, 5, 5]) }),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'ten equals make eight',
      facts: factsOf({ contributions: workOfMany(DAY, Array<number>(10).fill(1)) }),
      window: year2025,
      expect: { value: 8, status: 'known' },
    },
    {
      name: 'with another share asked for',
      facts: factsOf({ contributions: workOfMany(DAY, [50, 30, 10, 5, 5]) }),
      window: year2025,
      parameters: { share: 90 },
      expect: { value: 3, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    return concentration(
      { subject: 'person', nobody: 'Nobody named', tallies: tallyPeople(days), share: PERCENT },
      parameters,
    );
  },
} satisfies Metric;
