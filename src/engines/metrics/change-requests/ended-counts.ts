// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { endsIn } from '../forge-items/ends-in.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

interface End {
  readonly to: 'merged' | 'closed';
  readonly id: string;
  readonly name: string;
  readonly chaossName: string;
  readonly slug: string;
  readonly question: string;
  readonly formula: string;
  readonly direction: Metric['direction'];
  /** Of the five change requests of the vector. */
  readonly gives: number;
}

const OPENED = '2024-12-01T00:00:00Z';
const MERGED = did('merged', '2025-02-01T00:00:00Z', 'bob');
const CLOSED = did('closed', '2025-02-01T00:00:00Z', 'bob');
const FIVE = [
  opened(CHANGE_REQUESTS, 1, OPENED, [MERGED, CLOSED]),
  opened(CHANGE_REQUESTS, 2, OPENED, [CLOSED]),
  opened(CHANGE_REQUESTS, 3, OPENED, [
    CLOSED,
    did('reopened', '2025-03-01T00:00:00Z', 'ada'),
    did('merged', '2025-04-01T00:00:00Z', 'bob'),
  ]),
  opened(CHANGE_REQUESTS, 4, OPENED),
  opened(CHANGE_REQUESTS, 5, OPENED, [did('merged', '2026-01-01T00:00:00Z', 'bob')]),
];

/** Change requests by how they ended. */
export const endedCounts: readonly Metric[] = [
  countOf({
    to: 'merged',
    id: 'change-requests-merged',
    name: 'Change requests merged',
    chaossName: 'Change Requests Accepted',
    slug: 'change-requests-accepted',
    question: 'How much of what people offer is taken?',
    formula: 'number of change requests merged in the window',
    direction: 'increase',
    gives: 2,
  }),
  countOf({
    to: 'closed',
    id: 'change-requests-declined',
    name: 'Change requests declined',
    chaossName: 'Change Requests Declined',
    slug: 'change-requests-declined',
    question: 'How much of what people offer is turned down?',
    formula: 'number of change requests closed in the window without being merged by its end',
    direction: 'decrease',
    gives: 1,
  }),
];

function countOf({ to, slug, gives, ...words }: End): Metric {
  return {
    ...words,
    topic: 'change-requests',
    unit: 'change requests',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss(words.chaossName, slug),
    rows: { law: 'sum', sentence: 'One row a change request, each with amount 1.' },
    edgeCases: [
      'What the forge tells as merged and closed is merged.',
      'Closed, reopened and merged counts once, as merged.',
      'Withdrawn by its author is closed without a merge, as the forge tells it.',
      'A count is given however small it is.',
    ],
    vectors: vectorsOf(gives),
    compute(facts, window, parameters) {
      const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
      if (silence) return silence;
      const rows = endsIn(items, window)
        .filter(({ turn }) => turn.to === to)
        .map(({ seen, turn }) => itemRow(seen, `${turn.to} ${dayOf(turn.at)}`, 1));
      return sumFigure(rows);
    },
  };
}

function vectorsOf(gives: number): Metric['vectors'] {
  return [
    {
      name: 'merged and closed, closed, closed and then merged, open, merged after the window',
      facts: factsOf({ items: FIVE }),
      window: year2025,
      expect: { value: gives, status: 'known' },
    },
    {
      name: 'a bot’s do not count',
      facts: factsOf({
        items: [MERGED, CLOSED].map((end, index) =>
          opened(CHANGE_REQUESTS, index + 1, OPENED, [end], {
            author: { login: 'update[bot]', actorClass: 'bot' },
          }),
        ),
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'by an account that is gone they do',
      facts: factsOf({
        items: [MERGED, CLOSED].map((end, index) =>
          opened(CHANGE_REQUESTS, index + 1, OPENED, [end], { author: undefined }),
        ),
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
  ];
}
