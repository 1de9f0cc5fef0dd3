// SPDX-License-Identifier: Apache-2.0
import { dayOf, secondsOf } from '#model';
import { actorParameters } from '../actors.ts';
import { endsIn } from '../forge-items/ends-in.ts';
import { ISSUES } from '../forge-items/item-kind.ts';
import { daysOf, itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const closed = (number: number, openedOn: string, closedOn: string) =>
  opened(ISSUES, number, `${openedOn}T00:00:00Z`, [did('closed', `${closedOn}T00:00:00Z`, 'bob')]);

export const issueResolutionDuration = {
  id: 'issue-resolution-duration',
  topic: 'issues',
  name: 'Issue resolution duration',
  chaossName: 'Issue Resolution Duration',
  question: 'How old were the issues that we closed?',
  formula:
    'median, over the issues closed in the window, of the days from opening to the last close in it',
  unit: 'days',
  direction: 'decrease',
  needs: ['items'],
  parameters: [...actorParameters, percentile],
  source: chaoss('Issue Resolution Duration', 'issue-resolution-duration'),
  rows: {
    law: 'percentile',
    sentence: 'One row an issue; the amount is the days from opening to closing.',
  },
  edgeCases: [
    LISTS_LEFT_OUT,
    'It is about those that were closed; of those that never are it says nothing, and closing many old ones makes it longer. The time to close is about all that were opened.',
    'Of several closes in the window the last one counts.',
    'Of an even number the smaller one of the middle. Under five it is withheld.',
  ],
  vectors: [
    {
      name: 'the middle of five, whenever they were opened; an open one is not among them',
      facts: factsOf({
        items: [
          closed(1, '2025-03-01', '2025-03-02'),
          closed(2, '2025-03-01', '2025-03-03'),
          closed(3, '2025-03-01', '2025-03-11'),
          closed(4, '2024-01-01', '2025-01-01'),
          closed(5, '2020-01-01', '2025-01-01'),
          opened(ISSUES, 6, '2025-03-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'ties',
      facts: factsOf({ items: [1, 2, 3, 4, 5].map((n) => closed(n, '2025-03-01', '2025-03-05')) }),
      window: year2025,
      expect: { value: 4, status: 'known' },
    },
    {
      name: 'four in the window are too few',
      facts: factsOf({
        items: [
          ...[1, 2, 3, 4].map((n) => closed(n, '2025-03-01', '2025-03-05')),
          closed(5, '2024-03-01', '2024-03-05'),
        ],
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, ISSUES, { window, parameters });
    if (silence) return silence;
    const rows = endsIn(items, window).map(({ seen, turn }) =>
      itemRow(seen, `closed ${dayOf(turn.at)}`, daysOf(secondsOf(turn.at) - seen.opened)),
    );
    return percentileFigure(rows, 'issues closed in the window', { parameters });
  },
} satisfies Metric;
