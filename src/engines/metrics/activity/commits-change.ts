// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ContributionDay } from '../metric-facts.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';
import { windowBefore } from '../windows.ts';

export const commitsChange = {
  id: 'commits-change',
  topic: 'activity',
  name: 'Change in commits',
  chaossName: 'Code Changes Commits',
  question: 'Does more happen than before, or less?',
  formula:
    'non-merge commits in the window − non-merge commits in the window of the same length before it',
  unit: 'commits',
  direction: 'increase',
  needs: ['contributions'],
  looksBackTo: (window) => windowBefore(window).from,
  parameters: actorParameters,
  source: chaoss('Code Changes Commits', 'code-changes-commits'),
  rows: {
    law: 'sum',
    sentence: 'Two rows: this window, and with a negative amount the one before.',
  },
  edgeCases: [
    'Two windows of a year each see the same seasons; shorter ones may only see that it is August.',
    'Where the history begins in this window there is nothing to compare with, and the figure is unknown.',
    'Where it begins within the window before, the growth is partly that of a beginning.',
  ],
  vectors: [
    {
      name: 'three more',
      facts: factsOf({
        contributions: [work('ada', '2024-05-01', 4), work('ada', '2025-05-01', 7)],
      }),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'silence is a fall',
      facts: factsOf({ contributions: [work('ada', '2024-05-01', 4)] }),
      window: year2025,
      expect: { value: -4, status: 'known' },
    },
    {
      name: 'nothing to compare with',
      facts: factsOf({ contributions: [work('ada', '2025-05-01', 4)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const now = contributionsIn(facts, window, parameters);
    if (now.silence) return now.silence;
    const before = contributionsIn(facts, windowBefore(window), parameters);
    if (before.silence) return before.silence;
    return sumFigure([
      { label: 'This window', amount: commitsOf(now.days) },
      // Not -0, where there were none.
      { label: 'The window before', amount: 0 - commitsOf(before.days) },
    ]);
  },
} satisfies Metric;

function commitsOf(days: readonly ContributionDay[]): number {
  return days.reduce((sum, { commits }) => sum + commits, 0);
}
