// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import { lineRow, linesIn, linesText } from '../lines-in.ts';
import type { Metric } from '../metric.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { changed, factsOf, work, year2025 } from '../vector-facts.ts';

export const linesPerCommit = {
  id: 'lines-per-commit',
  topic: 'activity',
  name: 'Lines per commit',
  chaossName: 'Code Changes Lines',
  question: 'How large is a step?',
  formula: '(lines added + lines deleted) ÷ non-merge commits of the window that have been counted',
  unit: 'lines per commit',
  direction: 'keep',
  needs: ['contributions'],
  countsLines: true,
  parameters: actorParameters,
  source: chaoss('Code Changes Lines', 'code-changes-lines'),
  rows: {
    law: 'sum',
    sentence:
      'One row a person; the amount is what that person’s lines add to the mean: lines ÷ all counted commits.',
  },
  edgeCases: [
    'A mean: one import of a library lifts it over a year. The share of large commits says how many such there are.',
    'Small steps are read more carefully than large ones, but how small they can be depends on the work.',
    'A commit that changes only binary files or nothing counts as one of no lines.',
    'Under five counted commits the mean is withheld.',
  ],
  vectors: [
    {
      name: 'sixty lines in five commits of two people',
      facts: factsOf({
        contributions: [
          work('ada', '2025-03-01', 4, changed(4, 20, 20)),
          work('bob', '2025-03-01', 1, changed(1, 20, 0)),
        ],
      }),
      window: year2025,
      expect: { value: 12, status: 'known', coverage: 1 },
    },
    {
      name: 'what is not counted is on neither side',
      facts: factsOf({
        contributions: [
          work('ada', '2025-03-01', 5, changed(5, 40, 20)),
          work('bob', '2025-03-01', 5),
        ],
      }),
      window: year2025,
      expect: { value: 12, status: 'known', coverage: 0.5 },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: [work('ada', '2025-03-01', 4, changed(4, 40, 20))] }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = linesIn(facts, window, parameters);
    if (silence) return silence;
    const commits = people.reduce((sum, person) => sum + person.commits, 0);
    const rows = people.map((person) => {
      const lines = person.added + person.deleted;
      const detail = `${linesText(lines)} in ${commitsText(person.commits)}`;
      return lineRow(person, detail, commits === 0 ? 0 : lines / commits);
    });
    if (commits >= FEWEST_OBSERVATIONS) return sumFigure(rows, { coverage });
    return insufficientFigure('Fewer than five counted commits.', rows, coverage);
  },
} satisfies Metric;
