// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { type LineTally, lineRow, linesIn } from '../lines-in.ts';
import type { Metric, MetricVector } from '../metric.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { changed, factsOf, work, year2025 } from '../vector-facts.ts';

const BINARY = 'A binary file has no lines; that it changed is seen in the commits alone.';
const RENAME = 'A file that is renamed is deleted lines in one place and added lines in another.';
const MERGE =
  'A merge has no lines of its own: what it brings has been counted in the commits that it brings.';

interface LineSum {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly what: string;
  readonly direction: Metric['direction'];
  readonly edgeCases: readonly string[];
  readonly amountOf: (tally: LineTally) => number;
  /** Of 10 added and 4 deleted, and of 1 and 2. */
  readonly examples: readonly [number, number];
}

/** How much the code changes, in lines. */
export const lineSums: readonly Metric[] = [
  lineSum({
    id: 'lines-changed',
    name: 'Lines changed',
    question: 'How much does the code change?',
    what: 'lines added + lines deleted',
    direction: 'keep',
    edgeCases: ['A line that is edited counts twice: once deleted, once added.', RENAME, BINARY],
    amountOf: ({ added, deleted }) => added + deleted,
    examples: [14, 3],
  }),
  lineSum({
    id: 'lines-added',
    name: 'Lines added',
    question: 'How much code is written?',
    what: 'lines added',
    direction: 'keep',
    edgeCases: [
      'Code that somebody copies in counts as much as code that somebody writes.',
      BINARY,
    ],
    amountOf: ({ added }) => added,
    examples: [10, 1],
  }),
  lineSum({
    id: 'lines-deleted',
    name: 'Lines deleted',
    question: 'How much code is taken away?',
    what: 'lines deleted',
    direction: 'keep',
    edgeCases: [RENAME, BINARY],
    amountOf: ({ deleted }) => deleted,
    examples: [4, 2],
  }),
  lineSum({
    id: 'lines-growth',
    name: 'Growth in lines',
    question: 'Does the code grow or shrink?',
    what: 'lines added − lines deleted',
    direction: 'keep',
    edgeCases: ['Below zero where more is taken away than written.', RENAME, BINARY],
    amountOf: ({ added, deleted }) => added - deleted,
    examples: [6, -1],
  }),
];

function lineSum({ what, amountOf, examples, edgeCases, ...more }: LineSum): Metric {
  return {
    ...more,
    topic: 'activity',
    chaossName: 'Code Changes Lines',
    formula: `${what}, over the non-merge commits of the window`,
    unit: 'lines',
    needs: ['contributions'],
    countsLines: true,
    parameters: actorParameters,
    source: chaoss('Code Changes Lines', 'code-changes-lines'),
    rows: {
      law: 'sum',
      sentence: 'One row a person; the amount is the lines of that person’s counted commits.',
    },
    edgeCases: [
      ...edgeCases,
      MERGE,
      'Coverage is the share of the commits that have been counted.',
    ],
    vectors: vectorsOf(examples),
    compute(facts, window, parameters) {
      const { people, coverage, silence } = linesIn(facts, window, parameters);
      if (silence) return silence;
      const rows = people.map((person) =>
        lineRow(person, commitsText(person.commits), amountOf(person)),
      );
      return sumFigure(rows, { coverage });
    },
  };
}

function vectorsOf([ada, bob]: readonly [number, number]): readonly MetricVector[] {
  const work10And4 = work('ada', '2025-01-01', 2, changed(2, 10, 4));
  const work1And2 = work('bob', '2025-12-31', 1, changed(1, 1, 2));
  return [
    {
      name: 'two people, and a day after the window',
      facts: factsOf({
        contributions: [work10And4, work1And2, work('ada', '2026-01-01', 1, changed(1, 99, 99))],
      }),
      window: year2025,
      expect: { value: ada + bob, status: 'known', coverage: 1 },
    },
    {
      name: 'half of the commits counted',
      facts: factsOf({ contributions: [work10And4, work('bob', '2025-02-01', 2)] }),
      window: year2025,
      expect: { value: ada, status: 'known', coverage: 0.5 },
    },
    {
      name: 'a bot counts when asked for',
      facts: factsOf({
        contributions: [work10And4, { ...work1And2, actorClass: 'bot' }],
      }),
      window: year2025,
      parameters: { includeBots: true },
      expect: { value: ada + bob, status: 'known' },
    },
    {
      name: 'nobody has counted',
      facts: factsOf({ contributions: [work('ada', '2025-01-01', 2)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
    },
    {
      name: 'a quiet year is a zero',
      facts: factsOf({ contributions: [work('ada', '2024-01-01', 2)] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ];
}
