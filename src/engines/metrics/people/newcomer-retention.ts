// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { dayTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { peopleEver, peopleIn, personRow } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, workOfMany, year2025 } from '../vector-facts.ts';
import { windowBefore } from '../windows.ts';

const BEGINNING = work('founder', '2020-01-01', 1);

export const newcomerRetention = {
  id: 'newcomer-retention',
  topic: 'people',
  name: 'Newcomers who stay',
  chaossName: 'Conversion Rate',
  question: 'How many of those who came for the first time came back?',
  formula:
    'people whose first commit ever falls in the window before and who have commits in the window ÷ people whose first commit ever falls in the window before',
  unit: 'share',
  direction: 'increase',
  needs: ['contributions'],
  looksBackTo: (window) => windowBefore(window).from,
  parameters: actorParameters,
  source: chaoss('Conversion Rate', 'conversion-rate'),
  rows: {
    law: 'mean',
    sentence:
      'One row a newcomer of the window before; amount 1 for who came back, 0 for who did not.',
  },
  edgeCases: [
    'CHAOSS leaves open what a contributor converts to; here it is from a first commit to another one in the next window.',
    'Under five newcomers the share is withheld.',
    'In the window in which a history begins everybody is a newcomer; the share of the window after it says little.',
    'A newcomer with many commits in the first window and none later did not stay.',
  ],
  vectors: [
    {
      name: 'two of five stayed',
      facts: factsOf({
        contributions: [
          BEGINNING,
          ...workOfMany('2024-04-01', [1, 1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1]),
        ],
      }),
      window: year2025,
      expect: { value: 0.4, status: 'known' },
    },
    {
      name: 'old hands do not count on either side',
      facts: factsOf({
        contributions: [
          ...workOfMany('2023-04-01', [1, 1, 1, 1, 1]),
          ...workOfMany('2024-04-01', [1, 1, 1, 1, 1]),
          ...workOfMany('2025-04-01', [1, 1, 1, 1, 1]),
        ],
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'none stayed',
      facts: factsOf({ contributions: [BEGINNING, ...workOfMany('2024-04-01', [9, 9, 9, 9, 9])] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const now = peopleIn(facts, window, parameters);
    if (now.silence) return now.silence;
    const before = peopleIn(facts, windowBefore(window), parameters);
    if (before.silence) return before.silence;
    const isBefore = dayTestOf(windowBefore(window));
    const here = new Set(now.people.map(({ key }) => key));
    const rows = peopleEver(facts, parameters)
      .filter(({ firstDay }) => isBefore(firstDay))
      .map((person) =>
        personRow(person, `first on ${person.firstDay}`, here.has(person.key) ? 1 : 0),
      );
    return meanFigure(rows, 'newcomers in the window before', { coverage: before.coverage });
  },
} satisfies Metric;
