// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { hoursOf, spellRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, openedIn } from '../forge-items/items-in.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { REVIEW_CASES, reviewsByOthers } from './reviews-by-others.ts';

const at = (hour: number) => `2025-03-03T${String(hour).padStart(2, '0')}:00:00Z`;
const reviewedAt = (hour: number, login = 'bob', more = {}) => [
  did('reviewed', at(hour), login, more),
];
const cohort = (each: Parameters<typeof openedTogether>[2]) =>
  factsOf({ items: openedTogether(CHANGE_REQUESTS, at(0), each) });

export const reviewDuration = {
  id: 'change-request-review-duration',
  topic: 'change-requests',
  name: 'Wait for a review',
  chaossName: 'Change Request Review Duration',
  question: 'How long does a change request wait until somebody reads it?',
  formula:
    'median (Kaplan-Meier), over the change requests opened in the window, of the hours from when they are ready to the first review by somebody else; those without a review are censored when they ended, or now',
  unit: 'hours',
  direction: 'decrease',
  needs: ['items'],
  parameters: [...actorParameters, percentile],
  source: chaoss('Change Request Review Duration', 'change-request-review-duration'),
  rows: {
    law: 'percentile',
    sentence:
      'One row a change request, oldest first; the amount is the hours until the first review, or those without one so far.',
  },
  edgeCases: [
    ...REVIEW_CASES,
    'CHAOSS takes 0 for what is merged without a review; here it is censored at its merge, since nobody knows how long a review would have taken, and the share of unreviewed merges says how many they are.',
    'A draft waits for nobody: its clock starts when it is ready, and one that is a draft still is left out. A review before that is a wait of 0.',
    'Under five it is withheld, and where more than half have no review.',
  ],
  vectors: [
    {
      name: 'the middle of five',
      facts: cohort([1, 2, 3, 20, 23].map((hour) => reviewedAt(hour))),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'neither a comment nor the author nor a bot has reviewed',
      facts: cohort(
        times(5, [
          did('commented', at(1), 'bob'),
          ...reviewedAt(2, 'ada'),
          ...reviewedAt(3, 'lint[bot]', { actorClass: 'bot' }),
          ...reviewedAt(9),
        ]),
      ),
      window: year2025,
      expect: { value: 9, status: 'known' },
    },
    {
      name: 'merged without a review is censored there',
      facts: cohort([
        ...times(2, [did('merged', at(1), 'bob')]),
        ...[5, 6, 7].map((hour) => reviewedAt(hour)),
      ]),
      window: year2025,
      expect: { value: 6, status: 'known' },
    },
    {
      name: 'the clock starts when it is ready',
      facts: cohort(times(5, [did('readied', at(6), 'ada'), ...reviewedAt(10)])),
      window: year2025,
      expect: { value: 4, status: 'known' },
    },
    {
      name: 'most have none',
      facts: cohort([reviewedAt(1), reviewedAt(2), [], [], []]),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const rows = openedIn(items, window).flatMap((one) => {
      const { ready, ended, end } = one;
      if (ready === undefined) return [];
      const first = reviewsByOthers(one, counted)[0];
      const amount = hoursOf(Math.max(0, (first?.second ?? ended ?? end) - ready));
      const isOngoing = first === undefined;
      const said = isOngoing ? 'no review' : `review after ${amount} hours`;
      return [spellRow(one, said, { amount, isOngoing })];
    });
    return percentileFigure(rows, 'change requests opened in the window', { parameters });
  },
} satisfies Metric;
