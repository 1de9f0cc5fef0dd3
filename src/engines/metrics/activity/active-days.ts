// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

export const activeDays = {
  id: 'active-days',
  topic: 'activity',
  name: 'Active days',
  chaossName: 'Activity Dates and Times',
  question: 'On how many days does something happen?',
  formula: 'number of distinct UTC days of the window with at least one non-merge commit',
  unit: 'days',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Activity Dates and Times', 'activity-dates-and-times'),
  rows: {
    law: 'sum',
    sentence: 'One row a month with activity, oldest first; the amount is its active days.',
  },
  edgeCases: [
    'Days are UTC: an evening in America falls on the next day.',
    'Many commits on one day are one day: the number does not reward saving often.',
  ],
  vectors: [
    {
      name: 'a day counts once, whoever works on it and wherever',
      facts: factsOf({
        contributions: [
          work('ada', '2025-01-01', 3),
          work('bob', '2025-01-01', 1, { repository: 'two' }),
          work('ada', '2025-01-02', 1),
          work('ada', '2025-03-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'a bot’s day is not a day',
      facts: factsOf({ contributions: [work('bot', '2025-01-01', 3, { actorClass: 'bot' })] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'a bot’s day is one when asked for',
      facts: factsOf({ contributions: [work('bot', '2025-01-01', 3, { actorClass: 'bot' })] }),
      window: year2025,
      parameters: { includeBots: true },
      expect: { value: 1, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const months = new Map<string, number>();
    for (const day of new Set(days.map(({ day }) => day))) {
      const month = day.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    const rows = [...months].map(([label, amount]) => ({ label, amount }));
    return sumFigure(rows.sort((one, other) => (one.label < other.label ? -1 : 1)));
  },
} satisfies Metric;
