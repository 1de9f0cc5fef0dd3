// SPDX-License-Identifier: Apache-2.0
import { dayOf, isBefore, secondsOf } from '#model';
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { ISSUES } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT, secondTestOf } from '../forge-items/items-in.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const OPENED = '2024-02-01T00:00:00Z';
const closed = did('closed', '2025-02-01T00:00:00Z', 'bob');
const reopened = did('reopened', '2025-03-01T00:00:00Z', 'ada');

export const issueReopeningRate = {
  id: 'issue-reopening-rate',
  topic: 'issues',
  name: 'Reopened issues',
  chaossName: 'Issues Closed',
  question: 'How often was an issue closed too early?',
  formula: 'issues closed in the window and reopened before its end ÷ issues closed in the window',
  unit: 'share',
  direction: 'decrease',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Issues Closed', 'issues-closed'),
  rows: {
    law: 'mean',
    sentence: 'One row an issue closed in the window; amount 1 for one that was reopened, else 0.',
  },
  edgeCases: [
    LISTS_LEFT_OUT,
    'Reopened and closed again, it still was reopened.',
    'Those closed at the end of the window have had little time to be reopened, so that the share is a lower bound.',
    'Under five the share is withheld.',
  ],
  vectors: [
    {
      name: 'one of five',
      facts: factsOf({
        items: openedTogether(ISSUES, OPENED, [[closed, reopened], ...times(4, [closed])]),
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'closed again afterwards',
      facts: factsOf({
        items: openedTogether(ISSUES, OPENED, [
          [closed, reopened, did('closed', '2025-04-01T00:00:00Z', 'bob')],
          ...times(4, [closed]),
        ]),
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'closed before the window, reopened in it: not of this cohort',
      facts: factsOf({
        items: openedTogether(ISSUES, OPENED, [
          [did('closed', '2024-04-01T00:00:00Z', 'bob'), reopened],
          ...times(5, [closed]),
        ]),
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: factsOf({ items: openedTogether(ISSUES, OPENED, times(4, [closed, reopened])) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, ISSUES, { window, parameters });
    if (silence) return silence;
    const isIn = secondTestOf(window);
    const rows = items.flatMap((one) => {
      const close = one.turns.find(({ to, at }) => to !== 'open' && isIn(secondsOf(at)));
      if (close === undefined) return [];
      const again = one.turns.find(({ to, at }) => to === 'open' && isBefore(close.at, at));
      const said = again === undefined ? '' : `, reopened ${dayOf(again.at)}`;
      return [itemRow(one, `closed ${dayOf(close.at)}${said}`, again === undefined ? 0 : 1)];
    });
    return meanFigure(rows, 'issues closed in the window');
  },
} satisfies Metric;
