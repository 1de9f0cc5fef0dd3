// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { contributionsIn, firstDayOf } from '../contributions-in.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';
import { wholeDays } from '../windows.ts';

export const historyAge = {
  id: 'history-age',
  topic: 'activity',
  name: 'Age of the history',
  question: 'For how long has this been going on?',
  formula: 'whole days from the UTC day of the first non-merge commit to the end of the window',
  unit: 'days',
  direction: 'keep',
  needs: ['contributions'],
  parameters: [],
  source: chaoss('Activity Dates and Times', 'activity-dates-and-times'),
  rows: {
    law: 'sum',
    sentence: 'One row, the day of the first commit; the amount is its age in days.',
  },
  edgeCases: [
    'A history that was imported from elsewhere without its past begins on the day of the import.',
    'Of several repositories the oldest counts.',
    'The first commit may be a bot’s.',
    'A commit that says January 1970, as git does where it is told no date, begins no history; the page of the project names such commits.',
  ],
  vectors: [
    {
      name: 'a year and a day',
      facts: factsOf({
        contributions: [work('ada', '2024-12-31', 1), work('ada', '2025-12-31', 1)],
      }),
      window: year2025,
      expect: { value: 366, status: 'known' },
    },
    {
      name: 'begun on the last day',
      facts: factsOf({ contributions: [work('ada', '2025-12-31', 1)] }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'not begun yet',
      facts: factsOf({ contributions: [work('ada', '2026-01-01', 1)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const { silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const first = firstDayOf(facts.contributions) ?? dayOf(window.to);
    return sumFigure([{ label: first, amount: wholeDays(first, window.to) }]);
  },
} satisfies Metric;
