// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { endsIn } from '../forge-items/ends-in.ts';
import { ISSUES } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const OPENED = '2024-02-01T00:00:00Z';

export const issuesClosed = {
  id: 'issues-closed',
  topic: 'issues',
  name: 'Issues closed',
  chaossName: 'Issues Closed',
  question: 'How many issues are dealt with?',
  formula: 'number of issues closed in the window',
  unit: 'issues',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Issues Closed', 'issues-closed'),
  rows: { law: 'sum', sentence: 'One row an issue, each with amount 1.' },
  edgeCases: [
    LISTS_LEFT_OUT,
    'Each counts once, however often it was closed in the window, and also when it was reopened afterwards.',
    'Whoever closed it: a bot that closes what is stale has closed it.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'the first instant belongs to the window, the last does not',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, OPENED, [did('closed', '2025-01-01T00:00:00Z', 'bob')]),
          opened(ISSUES, 2, OPENED, [did('closed', '2026-01-01T00:00:00Z', 'bob')]),
          opened(ISSUES, 3, OPENED, [did('closed', '2024-12-31T23:59:59Z', 'bob')]),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'closed twice counts once, and reopened it still was closed',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, OPENED, [
            did('closed', '2025-02-01T00:00:00Z', 'bob'),
            did('reopened', '2025-03-01T00:00:00Z', 'ada'),
            did('closed', '2025-04-01T00:00:00Z', 'bob'),
            did('reopened', '2025-05-01T00:00:00Z', 'ada'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a forge that tells no events tells when it was closed',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, OPENED, [], {
            state: 'closed',
            closedAt: did('closed', '2025-02-01T00:00:00Z').at,
          }),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'closed again without having been reopened is no second close',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, OPENED, [
            did('closed', '2024-03-01T00:00:00Z', 'bob'),
            did('closed', '2025-03-01T00:00:00Z', 'bob'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, ISSUES, { window, parameters });
    if (silence) return silence;
    const ended = endsIn(items, window);
    return sumFigure(ended.map(({ seen, turn }) => itemRow(seen, `closed ${dayOf(turn.at)}`, 1)));
  },
} satisfies Metric;
