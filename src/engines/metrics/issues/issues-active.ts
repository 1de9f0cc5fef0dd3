// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { ISSUES } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { itemsIn, secondTestOf } from '../forge-items/items-in.ts';
import { did, opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

export const issuesActive = {
  id: 'issues-active',
  topic: 'issues',
  name: 'Active issues',
  chaossName: 'Issues Active',
  question: 'On how many issues is something going on?',
  formula:
    'number of issues on which somebody commented, changed labels or people, linked, closed or reopened in the window',
  unit: 'issues',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Issues Active', 'issues-active'),
  rows: { law: 'sum', sentence: 'One row an issue, each with amount 1.' },
  edgeCases: [
    'Opening alone is no activity on an issue; see the new issues for that.',
    'What bots do makes no issue active unless asked for.',
    'What an account that is gone did counts.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'a comment, a label and a close; opening alone is not enough',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, '2024-04-01T00:00:00Z', [
            did('commented', '2025-01-01T00:00:00Z', 'ada'),
          ]),
          opened(ISSUES, 2, '2024-04-01T00:00:00Z', [
            did('labelled', '2025-02-01T00:00:00Z', 'bob', { detail: 'bug' }),
            did('closed', '2025-03-01T00:00:00Z', 'bob'),
          ]),
          opened(ISSUES, 3, '2025-04-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'the end of the window does not belong to it',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, '2024-04-01T00:00:00Z', [
            did('commented', '2026-01-01T00:00:00Z', 'ada'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'a bot makes none active, an account that is gone does',
      facts: factsOf({
        items: [
          opened(ISSUES, 1, '2024-04-01T00:00:00Z', [
            did('commented', '2025-05-01T00:00:00Z', 'stale[bot]', { actorClass: 'bot' }),
          ]),
          opened(ISSUES, 2, '2024-04-01T00:00:00Z', [did('commented', '2025-05-01T00:00:00Z')]),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = itemsIn(facts, ISSUES, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const isIn = secondTestOf(window);
    const rows = items.flatMap((one) => {
      const count = one.events.filter(
        ({ second, actor }) => isIn(second) && counted[actor?.actorClass ?? 'human'],
      ).length;
      return count === 0 ? [] : [itemRow(one, `${count} in the window`, 1)];
    });
    return sumFigure(rows);
  },
} satisfies Metric;
