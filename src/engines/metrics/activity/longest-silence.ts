// SPDX-License-Identifier: Apache-2.0
import { dayOf, firstDayNotBefore, type Instant, plusDays, secondsOf, type Window } from '#model';
import { actorParameters } from '../actors.ts';
import { contributionsIn, firstDayOf } from '../contributions-in.ts';
import { sumFigure } from '../figure-of.ts';
import { instantOf } from '../instant-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, windowOf, work, year2025 } from '../vector-facts.ts';

const DAY_SECONDS = 86_400;

interface Silence {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export const longestSilence = {
  id: 'longest-silence',
  topic: 'activity',
  name: 'Longest silence',
  chaossName: 'Activity Dates and Times',
  question: 'For how long did nothing happen?',
  formula: 'largest number of consecutive whole UTC days in the window without a non-merge commit',
  unit: 'days',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Activity Dates and Times', 'activity-dates-and-times'),
  rows: { law: 'sum', sentence: 'One row, the silence, with its first and last day.' },
  edgeCases: [
    'A silence that begins before the window or goes on after it counts with its days in the window.',
    'Days before the history begins are no silence.',
    'Of two silences of the same length the earlier one is shown.',
  ],
  vectors: [
    {
      name: 'between two commits, in the days that lie between',
      facts: factsOf({
        contributions: [work('ada', '2025-12-01', 1), work('ada', '2025-12-31', 1)],
      }),
      window: windowOf('2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'),
      expect: { value: 29, status: 'known' },
    },
    {
      name: 'up to the end of the window',
      facts: factsOf({
        contributions: [work('ada', '2025-12-01', 1), work('ada', '2025-12-02', 1)],
      }),
      window: windowOf('2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'),
      expect: { value: 29, status: 'known' },
    },
    {
      name: 'a year in which nothing happens',
      facts: factsOf({ contributions: [work('ada', '2024-12-01', 1)] }),
      window: year2025,
      expect: { value: 365, status: 'known' },
    },
    {
      name: 'something every day',
      facts: factsOf({
        contributions: [work('ada', '2025-01-01', 1), work('bob', '2025-01-02', 1)],
      }),
      window: windowOf('2025-01-01T00:00:00Z', '2025-01-03T00:00:00Z'),
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'something every day, in a window from noon to noon: the day it begins on is no whole one',
      facts: factsOf({
        contributions: ['01', '02', '03'].map((day) => work('ada', `2025-01-${day}`, 1)),
      }),
      window: windowOf('2025-01-01T12:00:00Z', '2025-01-03T12:00:00Z'),
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const active = [...new Set(days.map(({ day }) => day))].sort(byTime);
    const longest = silences(active, beginOf(window, firstDayOf(facts.contributions)), window.to)
      .sort((one, other) => other.days - one.days || (one.from < other.from ? -1 : 1))
      .at(0);
    if (longest === undefined) return sumFigure([]);
    return sumFigure([{ label: `${longest.from} to ${longest.to}`, amount: longest.days }]);
  },
} satisfies Metric;

function byTime(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** The day before the first that can be silent. */
function beginOf({ from }: Window, firstDay = ''): string {
  const first = firstDayNotBefore(from);
  const begin = first > firstDay ? first : firstDay;
  return dayOf(plusDays(midnight(begin), -1));
}

function silences(active: readonly string[], before: string, end: Instant): Silence[] {
  const after = dayOf(end);
  const edges = [before, ...active, after];
  return edges.slice(1).flatMap((next, index) => {
    const last = edges[index] ?? before;
    const days = daysBetween(last, next) - 1;
    if (days <= 0) return [];
    return [
      { from: dayOf(plusDays(midnight(last), 1)), to: dayOf(plusDays(midnight(next), -1)), days },
    ];
  });
}

function daysBetween(one: string, other: string): number {
  return Math.round((secondsOf(midnight(other)) - secondsOf(midnight(one))) / DAY_SECONDS);
}

function midnight(day: string): Instant {
  return instantOf(`${day}T00:00:00Z`);
}
