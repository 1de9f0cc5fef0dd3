// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import { lineRow, linesIn } from '../lines-in.ts';
import type { Metric } from '../metric.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { changed, factsOf, work, year2025 } from '../vector-facts.ts';

export const largeCommitShare = {
  id: 'large-commit-share',
  topic: 'activity',
  name: 'Large commits',
  chaossName: 'Code Changes Lines',
  question: 'How many steps are too large to be read in one go?',
  formula:
    'non-merge commits of the window that add and delete more than 500 lines together ÷ those whose lines have been counted',
  unit: 'share',
  direction: 'decrease',
  needs: ['contributions'],
  countsLines: true,
  parameters: actorParameters,
  source: chaoss('Code Changes Lines', 'code-changes-lines'),
  rows: {
    law: 'sum',
    sentence: 'One row a person; the amount is that person’s large commits ÷ all counted commits.',
  },
  edgeCases: [
    'Generated files, imports and moves are large without being hard to read.',
    'Exactly 500 lines are not large.',
    'Under five counted commits the share is withheld.',
  ],
  vectors: [
    {
      name: 'one of five',
      facts: factsOf({
        contributions: [
          work('ada', '2025-03-01', 4, changed(4, 20, 20)),
          work('bob', '2025-03-01', 1, changed(1, 600, 0, 1)),
        ],
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known', coverage: 1 },
    },
    {
      name: 'none',
      facts: factsOf({ contributions: [work('ada', '2025-03-01', 5, changed(5, 20, 20))] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: [work('ada', '2025-03-01', 4, changed(4, 900, 0, 1))] }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = linesIn(facts, window, parameters);
    if (silence) return silence;
    const commits = people.reduce((sum, person) => sum + person.commits, 0);
    const rows = people.map((person) => {
      const detail = `${person.large} large of ${commitsText(person.commits)}`;
      return lineRow(person, detail, commits === 0 ? 0 : person.large / commits);
    });
    if (commits >= FEWEST_OBSERVATIONS) return sumFigure(rows, { coverage });
    return insufficientFigure('Fewer than five counted commits.', rows, coverage);
  },
} satisfies Metric;
