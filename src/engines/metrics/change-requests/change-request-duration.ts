// SPDX-License-Identifier: Apache-2.0
import { dayOf, secondsOf } from '#model';
import { actorParameters } from '../actors.ts';
import { mergesIn } from '../forge-items/ends-in.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { daysOf, itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const merged = (number: number, from: string, to: string) =>
  opened(CHANGE_REQUESTS, number, `${from}T00:00:00Z`, [did('merged', `${to}T00:00:00Z`, 'bob')]);
const FIVE = [
  merged(1, '2025-03-01', '2025-03-02'),
  merged(2, '2025-03-01', '2025-03-03'),
  merged(3, '2025-03-01', '2025-03-08'),
  merged(4, '2024-03-01', '2025-03-01'),
  merged(5, '2020-03-01', '2025-03-01'),
];

export const changeRequestDuration = {
  id: 'change-request-duration',
  topic: 'change-requests',
  name: 'Change request duration',
  chaossName: 'Change Requests Duration',
  question: 'How old were the change requests that we merged?',
  formula:
    'median, over the change requests merged in the window, of the days from opening to merge',
  unit: 'days',
  direction: 'decrease',
  needs: ['items'],
  parameters: [...actorParameters, percentile],
  source: chaoss('Change Requests Duration', 'change-requests-duration'),
  rows: {
    law: 'percentile',
    sentence: 'One row a merged change request; the amount is the days from opening to merge.',
  },
  edgeCases: [
    'Merged ones only: those that wait or were given up are missing, so that it looks better than the time to merge, which is about all that were opened.',
    'The time as a draft counts.',
    'Of an even number the smaller one of the middle. Under five it is withheld.',
  ],
  vectors: [
    {
      name: 'the middle of five, whenever they were opened',
      facts: factsOf({ items: FIVE }),
      window: year2025,
      expect: { value: 7, status: 'known' },
    },
    {
      name: 'open and declined ones are not among them',
      facts: factsOf({
        items: [
          ...FIVE,
          opened(CHANGE_REQUESTS, 6, '2025-03-01T00:00:00Z'),
          opened(CHANGE_REQUESTS, 7, '2025-03-01T00:00:00Z', [
            did('closed', '2025-03-01T01:00:00Z', 'bob'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 7, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: factsOf({ items: FIVE.slice(1) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const rows = mergesIn(items, window).map(({ seen, turn }) =>
      itemRow(seen, `merged ${dayOf(turn.at)}`, daysOf(secondsOf(turn.at) - seen.opened)),
    );
    return percentileFigure(rows, 'change requests merged in the window', { parameters });
  },
} satisfies Metric;
