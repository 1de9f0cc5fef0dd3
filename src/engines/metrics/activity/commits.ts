// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { knownFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { commitsOf, tallyPeople } from '../tally.ts';
import { factsOf, windowOf, work, year2025 } from '../vector-facts.ts';

export const commits = {
  id: 'commits',
  topic: 'activity',
  name: 'Commits',
  chaossName: 'Code Changes Commits',
  question: 'How much work reaches the default branch?',
  formula: 'number of non-merge commits on the default branch in the window',
  unit: 'commits',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: {
    title: 'CHAOSS: Code Changes Commits',
    address: 'https://chaoss.community/kb/metric-code-changes-commits/',
  },
  rows: {
    law: 'sum',
    sentence: 'One row a person; the amount is the commits of that person in the window.',
  },
  edgeCases: [
    'A count is given however small it is.',
    'A commit that names nobody counts, in a row of its own.',
    'A history that was read and shows nothing in the window gives 0; a window before the first commit is unknown.',
    'Days are UTC days and belong to the window that their midnight lies in.',
  ],
  vectors: [
    {
      name: 'the first instant belongs to the window, the last does not',
      facts: factsOf({
        contributions: [
          work('ada', '2024-12-31', 1),
          work('ada', '2025-01-01', 2),
          work('ada', '2025-12-31', 4),
          work('ada', '2026-01-01', 8),
        ],
      }),
      window: year2025,
      expect: { value: 6, status: 'known' },
    },
    {
      name: 'bots and agents do not count unless asked for',
      facts: factsOf({
        contributions: [
          work('ada', '2025-03-01', 1),
          work('bot', '2025-03-01', 10, { actorClass: 'bot' }),
          work('agent', '2025-03-01', 100, { actorClass: 'agent' }),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'bots count when asked for, agents still do not',
      facts: factsOf({
        contributions: [
          work('ada', '2025-03-01', 1),
          work('bot', '2025-03-01', 10, { actorClass: 'bot' }),
          work('agent', '2025-03-01', 100, { actorClass: 'agent' }),
        ],
      }),
      window: year2025,
      parameters: { includeBots: true },
      expect: { value: 11, status: 'known' },
    },
    {
      name: 'commits that name nobody count',
      facts: factsOf({ contributions: [work('', '2025-03-01', 3), work('ada', '2025-03-01', 1)] }),
      window: year2025,
      expect: { value: 4, status: 'known' },
    },
    {
      name: 'a quiet year is a zero',
      facts: factsOf({ contributions: [work('ada', '2024-03-01', 3)] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'before the history begins nothing is known',
      facts: factsOf({ contributions: [work('ada', '2026-01-01', 3)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
    {
      name: 'a window from noon to noon takes the days whose midnight it holds',
      facts: factsOf({
        contributions: [work('ada', '2025-03-01', 1), work('ada', '2025-03-02', 2)],
      }),
      window: windowOf('2025-03-01T12:00:00Z', '2025-03-02T12:00:00.5Z'),
      expect: { value: 2, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const people = tallyPeople(days);
    const rows = people.map(({ key, label, commits: amount }) =>
      key === ''
        ? { label: 'Nobody named', amount }
        : { label: label || key, amount, subject: `person:${key}` },
    );
    return knownFigure({ value: commitsOf(people), rows });
  },
} satisfies Metric;
