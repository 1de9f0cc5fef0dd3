// SPDX-License-Identifier: Apache-2.0
import { monthOf, type Window } from '#model';
import { actorParameters } from '../actors.ts';
import { contributionsIn, firstDayOf } from '../contributions-in.ts';
import { insufficientFigure, knownFigure } from '../figure-of.ts';
import { fullMonths } from '../full-months.ts';
import type { Metric, SeriesPoint } from '../metric.ts';
import type { ContributionDay, MetricFacts } from '../metric-facts.ts';
import type { Parameters } from '../parameter.ts';
import { factsOf, windowOf, work, year2025 } from '../vector-facts.ts';
import { commits } from './commits.ts';

// The history was read and shows nothing: a zero, not an unknown.
const QUIET = knownFigure({ value: 0, rows: [] });

export const commitsByMonth = {
  id: 'commits-by-month',
  topic: 'activity',
  name: 'Commits by month',
  chaossName: 'Code Changes Commits',
  question: 'At what pace does work reach the default branch?',
  formula: 'mean number of non-merge commits per full calendar month of the window',
  unit: 'commits per month',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: {
    title: 'CHAOSS: Code Changes Commits',
    address: 'https://chaoss.community/kb/metric-code-changes-commits/',
  },
  rows: {
    law: 'mean',
    sentence: 'One row a full month, oldest first; the amount is the commits of that month.',
  },
  edgeCases: [
    'A month that the window cuts is left out: half a month would look like a fall.',
    'Months before the one in which the history begins are left out; quiet months after it count as 0.',
    'The mean is over every month there is, not over a sample, and so is given from one full month on.',
  ],
  vectors: [
    {
      name: 'quiet months count, cut months do not',
      facts: factsOf({
        contributions: [
          work('ada', '2025-01-20', 100),
          work('ada', '2025-02-01', 4),
          work('ada', '2025-04-30', 8),
          work('ada', '2025-05-01', 100),
        ],
      }),
      window: windowOf('2025-01-15T00:00:00Z', '2025-05-02T00:00:00Z'),
      expect: { value: 4, status: 'known' },
    },
    {
      name: 'months before the first commit ever do not count',
      facts: factsOf({
        contributions: [work('ada', '2025-11-30', 4), work('ada', '2025-12-01', 2)],
      }),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'a project’s first commits may be a bot’s',
      facts: factsOf({
        contributions: [
          work('bot', '2025-11-30', 4, { actorClass: 'bot' }),
          work('ada', '2025-12-01', 2),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a window without a full month',
      facts: factsOf({ contributions: [work('ada', '2025-01-20', 1)] }),
      window: windowOf('2025-01-02T00:00:00Z', '2025-02-28T00:00:00Z'),
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'December ends with the year',
      facts: factsOf({
        contributions: [work('ada', '2024-12-31', 1), work('ada', '2025-01-01', 3)],
      }),
      window: windowOf('2024-12-01T00:00:00Z', '2025-02-01T00:00:00Z'),
      expect: { value: 2, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const rows = monthly(facts, window, parameters).map(({ window: month, figure }) => ({
      label: monthOf(month.from),
      amount: figure.value ?? 0,
    }));
    if (rows.length === 0) return insufficientFigure('The window holds no full month.', rows);
    const sum = rows.reduce((total, { amount }) => total + amount, 0);
    return knownFigure({ value: sum / rows.length, rows });
  },
  series: monthly,
} satisfies Metric;

function monthly(
  facts: MetricFacts,
  window: Window,
  parameters: Parameters,
): readonly SeriesPoint[] {
  const byMonth = groupByMonth(facts.contributions);
  const begins = firstDayOf(facts.contributions)?.slice(0, 7);
  if (begins === undefined) return [];
  return fullMonths(window)
    .filter(({ from }) => monthOf(from) >= begins)
    .map((month) => {
      const contributions = byMonth.get(monthOf(month.from));
      if (contributions === undefined) return { window: month, figure: QUIET };
      return {
        window: month,
        figure: commits.compute({ ...facts, contributions }, month, parameters),
      };
    });
}

// One pass puts each day under its month: asking the whole history once a month is slow for twenty years.
function groupByMonth(days: readonly ContributionDay[]): ReadonlyMap<string, ContributionDay[]> {
  const byMonth = new Map<string, ContributionDay[]>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    const found = byMonth.get(month);
    if (found) found.push(day);
    else byMonth.set(month, [day]);
  }
  return byMonth;
}
