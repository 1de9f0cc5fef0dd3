// SPDX-License-Identifier: Apache-2.0
import { actorParameters, byActorsAskedFor } from '../actors.ts';
import { firstDayOf } from '../contributions-in.ts';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import { earlierTestOf, isEmptyWindow } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';
import { wholeDays } from '../windows.ts';

export const daysSinceLastCommit = {
  id: 'days-since-last-commit',
  topic: 'activity',
  name: 'Days since the last commit',
  chaossName: 'Activity Dates and Times',
  question: 'Is anybody still at work here?',
  formula: 'whole days from the UTC day of the last non-merge commit to the end of the window',
  unit: 'days',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Activity Dates and Times', 'activity-dates-and-times'),
  rows: {
    law: 'sum',
    sentence: 'One row, the day of the last commit; the amount is its age in days.',
  },
  edgeCases: [
    'The last commit may lie before the window; only its end matters.',
    'A day begins at midnight: a commit of the last day of the window is 1 day old at its end.',
    'What bots commit does not count unless asked for: a project that only receives updates of its dependencies is asleep.',
  ],
  vectors: [
    {
      name: 'on the last day of the window',
      facts: factsOf({
        contributions: [work('ada', '2025-01-01', 1), work('ada', '2025-12-31', 1)],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'before the window',
      facts: factsOf({ contributions: [work('ada', '2024-12-31', 1)] }),
      window: year2025,
      expect: { value: 366, status: 'known' },
    },
    {
      name: 'a bot keeps no project awake',
      facts: factsOf({
        contributions: [
          work('ada', '2025-12-01', 1),
          work('bot', '2025-12-31', 1, { actorClass: 'bot' }),
        ],
      }),
      window: year2025,
      expect: { value: 31, status: 'known' },
    },
    {
      name: 'what comes after the window is not seen',
      facts: factsOf({ contributions: [work('ada', '2026-01-01', 1)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    if (firstDayOf(facts.contributions) === undefined) {
      return unknownFigure('No commit with a true date has been read.');
    }
    if (isEmptyWindow(window)) return unknownFigure('The window ends where it begins, or before.');
    const isKnown = earlierTestOf({ from: window.to, to: window.to });
    const days = byActorsAskedFor(facts.contributions, parameters).map(({ day }) => day);
    const last = lastOf(days.filter(isKnown));
    if (last === undefined)
      return unknownFigure('There is no commit before the end of the window.');
    return sumFigure([{ label: last, amount: wholeDays(last, window.to) }]);
  },
} satisfies Metric;

function lastOf(days: readonly string[]): string | undefined {
  let last: string | undefined;
  for (const day of days) if (last === undefined || day > last) last = day;
  return last;
}
