// SPDX-License-Identifier: Apache-2.0
import { plusMonths } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { earlierTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { peopleIn, personRow } from '../people-rows.ts';
import { EIGHT_KNOT } from '../sources.ts';
import { factsOf, windowOf, work, year2025 } from '../vector-facts.ts';

const quietMonths: Parameter<number> = {
  id: 'quietMonths',
  unit: 'months',
  default: 6,
  sentence: 'Who has been quiet for so long at the end of the window is drifting away.',
  range: { from: 1, to: 120 },
};

export const driftingContributors = {
  id: 'drifting-contributors',
  topic: 'people',
  name: 'Drifting contributors',
  question: 'Who may be about to leave?',
  formula:
    'number of people with commits in the window whose last one lies at least six months before its end',
  unit: 'people',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: [...actorParameters, quietMonths],
  source: EIGHT_KNOT,
  rows: {
    law: 'sum',
    sentence: 'One row a person of the window; amount 1 for who is drifting, 0 for the others.',
  },
  edgeCases: [
    'Over a window of a year this is the state that 8Knot calls drifting: quiet for six to twelve months.',
    'Months are calendar months back from the end of the window; the 31st falls on the last day of a shorter month.',
    'A window shorter than the quiet months has nobody drifting.',
  ],
  vectors: [
    {
      name: 'quiet since June is drifting at the end of the year, since July is not',
      facts: factsOf({
        contributions: [work('ada', '2025-06-30', 9), work('bob', '2025-07-01', 1)],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'with three quiet months',
      facts: factsOf({
        contributions: [work('ada', '2025-09-30', 9), work('bob', '2025-10-01', 1)],
      }),
      window: year2025,
      parameters: { quietMonths: 3 },
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a quarter is too short to drift in',
      facts: factsOf({
        contributions: [work('ada', '2025-01-01', 9), work('ada', '2024-01-01', 1)],
      }),
      window: windowOf('2025-01-01T00:00:00Z', '2025-04-01T00:00:00Z'),
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const since = plusMonths(window.to, -numberOf(quietMonths, parameters));
    const isQuiet = earlierTestOf({ from: since, to: window.to });
    const rows = people.map((person) =>
      personRow(person, `last on ${person.lastDay}`, isQuiet(person.lastDay) ? 1 : 0),
    );
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;
