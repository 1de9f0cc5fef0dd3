// SPDX-License-Identifier: Apache-2.0
import { secondsOf } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { itemRow } from './item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT } from './items-in.ts';
import type { SeenItem } from './seen-item.ts';
import { did, opened } from './vector-items.ts';

/** By how much the backlog grew. */
export const backlogChanges: readonly Metric[] = ITEM_KINDS.map(backlogChangeOf);

function backlogChangeOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-backlog-change`,
    topic: kind.topic,
    name: `Growth of the open ${kind.many}`,
    question: `Do more ${kind.many} pile up?`,
    formula: `${kind.many} open at the end of the window − ${kind.many} open at its beginning`,
    unit: kind.many,
    direction: 'decrease',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Change Request Closure Ratio', 'change-request-closure-ratio'),
    rows: {
      law: 'sum',
      sentence: `One row for each ${kind.one} that is open at one of the two moments only; amount 1 where it is open at the end, -1 where it was open at the beginning.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'What is opened and closed in one window changes nothing.',
      'Negative when the backlog gets smaller.',
      'Windows that adjoin add up to the whole.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = endingItemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const begin = secondsOf(window.from);
      const rows = items.flatMap((one) => {
        const [was, is] = [wasOpenAt(one, begin), one.state === 'open'];
        if (was === is) return [];
        return [itemRow(one, is ? 'open now' : one.state, is ? 1 : -1)];
      });
      return sumFigure(rows);
    },
  };
}

/** Whether it was open just before the moment. */
function wasOpenAt({ opened: from, turns }: SeenItem, second: number): boolean {
  const last = turns.findLast(({ at }) => secondsOf(at) < second);
  return from < second && (last === undefined || last.to === 'open');
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const closed = (at: string) => did('closed', at, 'bob');
  return [
    {
      name: 'three come, one old one goes, one comes and goes',
      facts: factsOf({
        items: [
          ...[1, 2, 3].map((number) => opened(kind, number, '2025-02-01T00:00:00Z')),
          opened(kind, 4, '2024-02-01T00:00:00Z', [closed('2025-06-01T00:00:00Z')]),
          opened(kind, 5, '2025-02-01T00:00:00Z', [closed('2025-06-01T00:00:00Z')]),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'a reopened one comes back',
      facts: factsOf({
        items: [
          opened(kind, 1, '2024-02-01T00:00:00Z', [
            closed('2024-06-01T00:00:00Z'),
            did('reopened', '2025-03-01T00:00:00Z', 'ada'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'the first moment belongs to the window',
      facts: factsOf({
        items: [opened(kind, 1, '2024-02-01T00:00:00Z', [closed('2025-01-01T00:00:00Z')])],
      }),
      window: year2025,
      expect: { value: -1, status: 'known' },
    },
  ];
}
