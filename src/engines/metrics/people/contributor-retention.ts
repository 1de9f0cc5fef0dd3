// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { peopleIn, personRow } from '../people-rows.ts';
import { LFX_INSIGHTS } from '../sources.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';
import { windowBefore } from '../windows.ts';

export const contributorRetention = {
  id: 'contributor-retention',
  topic: 'people',
  name: 'Contributor retention',
  question: 'How many of those who contributed before are still here?',
  formula:
    'people with commits in the window and in the window of the same length before it ÷ people with commits in the window before',
  unit: 'share',
  direction: 'increase',
  needs: ['contributions'],
  looksBackTo: (window) => windowBefore(window).from,
  parameters: actorParameters,
  source: LFX_INSIGHTS,
  rows: {
    law: 'mean',
    sentence:
      'One row a person of the window before; amount 1 for who came back, 0 for who did not.',
  },
  edgeCases: [
    'Nobody in the window before leaves the share without a number; LFX gives 0 there.',
    'Under five people in the window before the share is withheld.',
    'Who was away for one whole window and returns later counts as lost in between.',
    'The window before ends where the window begins, and is as long, leap days included.',
  ],
  vectors: [
    {
      name: 'three of five came back',
      facts: factsOf({
        contributions: [
          ...workOfMany('2024-04-01', [1, 1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1, 1]),
          work('new', '2025-04-01', 1),
        ],
      }),
      window: year2025,
      expect: { value: 0.6, status: 'known', coverage: 1 },
    },
    {
      name: 'four before are too few',
      facts: factsOf({
        contributions: [
          ...workOfMany('2024-04-01', [1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1, 1, 1]),
        ],
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'a quiet window loses everybody',
      facts: factsOf({ contributions: workOfMany('2024-04-01', [1, 1, 1, 1, 1]) }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'nobody before is no zero',
      facts: factsOf({
        contributions: [work('old', '2020-01-01', 1), ...workOfMany('2025-04-01', [1, 1])],
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'a history that begins in the window has nobody to keep',
      facts: factsOf({ contributions: workOfMany('2025-04-01', [1, 1, 1, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const now = peopleIn(facts, window, parameters);
    if (now.silence) return now.silence;
    const before = peopleIn(facts, windowBefore(window), parameters);
    if (before.silence) return before.silence;
    const here = new Set(now.people.map(({ key }) => key));
    const rows = before.people.map((person) =>
      personRow(person, `last on ${person.lastDay}`, here.has(person.key) ? 1 : 0),
    );
    return meanFigure(rows, 'people in the window before', { coverage: before.coverage });
  },
} satisfies Metric;
