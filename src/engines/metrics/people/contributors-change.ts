// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import type { Tally } from '../tally.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';
import { windowBefore } from '../windows.ts';

export const contributorsChange = {
  id: 'contributors-change',
  topic: 'people',
  name: 'Change in contributors',
  chaossName: 'Contributors',
  question: 'Does the circle of those who contribute grow or shrink?',
  formula:
    'people with commits in the window − people with commits in the window of the same length before it',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  looksBackTo: (window) => windowBefore(window).from,
  parameters: actorParameters,
  source: chaoss('Contributors', 'contributors'),
  rows: {
    law: 'sum',
    sentence:
      'One row a person who came (amount 1) or left (amount -1) from the one window to the other.',
  },
  edgeCases: [
    'Who is in both windows has no row.',
    'Who came need not be new: some return after years.',
    'Where the history begins in this window there is nothing to compare with, and the figure is unknown.',
  ],
  vectors: [
    {
      name: 'two came, one left',
      facts: factsOf({
        contributions: [
          ...workOfMany('2024-04-01', [1, 1]),
          work('person-1', '2025-04-01', 1),
          work('new-1', '2025-04-01', 1),
          work('new-2', '2025-04-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'everybody left',
      facts: factsOf({ contributions: workOfMany('2024-04-01', [1, 1, 1]) }),
      window: year2025,
      expect: { value: -3, status: 'known' },
    },
    {
      name: 'nothing to compare with',
      facts: factsOf({ contributions: workOfMany('2025-04-01', [1, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const now = peopleIn(facts, window, parameters);
    if (now.silence) return now.silence;
    const before = peopleIn(facts, windowBefore(window), parameters);
    if (before.silence) return before.silence;
    const came = without(now.people, before.people).map((person) => personRow(person, 'came', 1));
    const left = without(before.people, now.people).map((person) =>
      personRow(person, `left, last on ${person.lastDay}`, -1),
    );
    return sumFigure([...came, ...left], { coverage: now.coverage });
  },
} satisfies Metric;

function without(people: readonly Tally[], others: readonly Tally[]): readonly Tally[] {
  const keys = new Set(others.map(({ key }) => key));
  return people.filter(({ key }) => !keys.has(key));
}
