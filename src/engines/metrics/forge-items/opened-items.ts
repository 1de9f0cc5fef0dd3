// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { CHANGE_REQUESTS, ISSUES, type ItemKind } from './item-kind.ts';
import { itemRow } from './item-rows.ts';
import { itemsIn, openedIn } from './items-in.ts';
import { did, opened } from './vector-items.ts';

/** How many are opened. */
export const openedItems: readonly Metric[] = [
  openedOf(ISSUES, {
    id: 'issues-new',
    name: 'New issues',
    chaossName: 'Issues New',
    slug: 'issues-new',
  }),
  openedOf(CHANGE_REQUESTS, {
    id: 'change-requests-opened',
    name: 'Change requests opened',
    chaossName: 'Change Requests',
    slug: 'change-requests',
  }),
];

type Names = Readonly<Record<'id' | 'name' | 'chaossName' | 'slug', string>>;

function openedOf(kind: ItemKind, { id, name, chaossName, slug }: Names): Metric {
  return {
    ...{ id, topic: kind.topic, name, chaossName },
    question: `How many ${kind.many} come in?`,
    formula: `number of ${kind.many} opened in the window`,
    unit: kind.many,
    direction: 'keep',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss(chaossName, slug),
    rows: { law: 'sum', sentence: `One row for each ${kind.one}, each with amount 1.` },
    edgeCases: [
      'What is reopened is not new; OpenDigger counts it again.',
      'One by an account that is gone counts; one by a bot or an AI agent only when asked for.',
      'A draft counts on the day it was opened.',
      'A count is given however small it is.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = itemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      return sumFigure(openedIn(items, window).map((one) => itemRow(one, '', 1)));
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const bot = { author: { login: 'update[bot]', actorClass: 'bot' } } as const;
  return [
    {
      name: 'the first instant belongs to the window, the last does not',
      facts: factsOf({
        items: [
          opened(kind, 1, '2024-12-31T23:59:59Z'),
          opened(kind, 2, '2025-01-01T00:00:00Z'),
          opened(kind, 3, '2025-12-31T23:59:59.5Z'),
          opened(kind, 4, '2026-01-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'reopened is not new',
      facts: factsOf({
        items: [
          opened(kind, 1, '2024-05-01T00:00:00Z', [
            did('closed', '2024-06-01T00:00:00Z', 'bob'),
            did('reopened', '2025-06-01T00:00:00Z', 'ada'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'an account that is gone counts, a bot does not',
      facts: factsOf({
        items: [
          opened(kind, 1, '2025-05-01T00:00:00Z', [], { author: undefined }),
          opened(kind, 2, '2025-05-01T00:00:00Z', [], bot),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a bot counts when asked for',
      facts: factsOf({ items: [opened(kind, 2, '2025-05-01T00:00:00Z', [], bot)] }),
      window: year2025,
      parameters: { includeBots: true },
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a window before the first is unknown',
      facts: factsOf({ items: [opened(kind, 1, '2026-01-01T00:00:00Z')] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ];
}
