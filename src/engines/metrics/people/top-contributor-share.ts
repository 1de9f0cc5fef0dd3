// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { commitsText, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { commitsOf } from '../tally.ts';
import { factsOf, workOfMany, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';

export const topContributorShare = {
  id: 'top-contributor-share',
  topic: 'people',
  name: 'Share of the busiest contributor',
  chaossName: 'Contributor Absence Factor',
  question: 'How much hangs on one person?',
  formula:
    'commits of the person with the most commits in the window ÷ commits in the window that name somebody',
  unit: 'share',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Contributor Absence Factor', 'contributor-absence-factor'),
  rows: {
    law: 'sum',
    sentence: 'One row a person; the amount of the busiest is the share, that of the others 0.',
  },
  edgeCases: [
    'It moves where the contributor absence factor stands still: 51 % and 95 % both make a factor of 1.',
    'Of two with equally many commits one is counted.',
    'Under five commits that name somebody the share is withheld.',
  ],
  vectors: [
    {
      name: 'six of ten commits',
      facts: factsOf({ contributions: workOfMany(DAY, [6, 3, 1]) }),
      window: year2025,
      expect: { value: 0.6, status: 'known', coverage: 1 },
    },
    {
      name: 'one person alone has all',
      facts: factsOf({ contributions: workOfMany(DAY, [6]) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: workOfMany(DAY, [3, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const all = commitsOf(people);
    const rows = people.map((person, rank) =>
      personRow(
        person,
        `${commitsText(person.commits)} of ${all}`,
        rank === 0 ? person.commits / all : 0,
      ),
    );
    if (all < FEWEST_OBSERVATIONS) {
      return insufficientFigure('Fewer than five commits name somebody.', rows, coverage);
    }
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
