// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ContributionDay } from '../metric-facts.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKEND = new Set([0, 6]);

export const weekendShare = {
  id: 'weekend-share',
  topic: 'activity',
  name: 'Work at weekends',
  chaossName: 'Activity Dates and Times',
  question: 'How much of the work is done when others rest?',
  formula: 'non-merge commits of Saturdays and Sundays (UTC) ÷ non-merge commits of the window',
  unit: 'share',
  direction: 'keep',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Activity Dates and Times', 'activity-dates-and-times'),
  rows: {
    law: 'sum',
    sentence:
      'One row a day of the week; the amount of Saturday and Sunday is their share, 0 for the others.',
  },
  edgeCases: [
    'Work spread evenly over the week makes 2/7, some 29 %; paid work makes less, volunteers make more.',
    'Days are UTC and weekends those of most countries, not all.',
    'Under five commits the share is withheld.',
  ],
  vectors: [
    {
      name: 'two of seven, from Wednesday to Tuesday',
      facts: factsOf({
        contributions: [1, 2, 3, 4, 5, 6, 7].map((day) => work('ada', `2025-01-0${day}`, 1)),
      }),
      window: year2025,
      expect: { value: 2 / 7, status: 'known' },
    },
    {
      name: 'a Monday alone',
      facts: factsOf({ contributions: [work('ada', '2025-01-06', 5)] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: [work('ada', '2025-01-04', 4)] }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const counts = commitsByWeekday(days);
    const all = counts.reduce((sum, commits) => sum + commits, 0);
    const rows = counts.map((commits, weekday) => ({
      label: DAYS[weekday] ?? '',
      detail: commitsText(commits),
      amount: WEEKEND.has(weekday) && all > 0 ? commits / all : 0,
    }));
    if (all < FEWEST_OBSERVATIONS) return insufficientFigure('Fewer than five commits.', rows);
    return sumFigure(rows);
  },
} satisfies Metric;

function commitsByWeekday(days: readonly ContributionDay[]): readonly number[] {
  const counts = DAYS.map(() => 0);
  for (const { day, commits } of days) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    counts[weekday] = (counts[weekday] ?? 0) + commits;
  }
  return counts;
}
