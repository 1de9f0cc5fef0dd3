// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { authored } from './authored.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { accountRow, byActor } from './item-rows.ts';
import { itemsIn, openedIn } from './items-in.ts';
import { opened } from './vector-items.ts';

/** How many people open them. */
export const itemAuthors: readonly Metric[] = ITEM_KINDS.map(authorsOf);

function authorsOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-authors`,
    topic: kind.topic,
    name: `People who open ${kind.many}`,
    chaossName: 'Contributors',
    question: `How many people open ${kind.many}?`,
    formula: `number of distinct people who opened ${kind.many} in the window`,
    unit: 'people',
    direction: 'increase',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Contributors', 'contributors'),
    rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
    edgeCases: [
      'Accounts known to be of one person are one; an account nobody knows stands for itself.',
      'Accounts that are gone are nobody; coverage is the share that has an author, and the number a lower bound.',
      'A count is given however small it is.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = itemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const cohort = openedIn(items, window);
      const named = authored(cohort);
      const coverage = cohort.length === 0 ? undefined : named.length / cohort.length;
      if (coverage === 0) return unknownFigure('The accounts of all authors are gone.', coverage);
      const rows = byActor(named).map((all) =>
        accountRow(all[0].fact, all[0].account, { detail: `${all.length} opened`, amount: 1 }),
      );
      return sumFigure(rows, { coverage });
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const by = (number: number, login: string, more = {}) =>
    opened(kind, number, '2025-04-01T00:00:00Z', [], {
      author: { login, actorClass: 'human' },
      ...more,
    });
  const gone = opened(kind, 9, '2025-04-01T00:00:00Z', [], { author: undefined });
  const people = { ada: { person: '7', label: 'Ada' }, 'ada-two': { person: '7', label: 'Ada' } };
  return [
    {
      name: 'letters of another case are the same account',
      facts: factsOf({ items: [by(1, 'ada'), by(2, 'Ada'), by(3, 'bob')] }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'two accounts of one person',
      facts: factsOf({ items: [by(1, 'ada', { people }), by(2, 'ada-two', { people })] }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'an account that is gone is nobody',
      facts: factsOf({ items: [by(1, 'ada'), gone] }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
    {
      name: 'all are gone',
      facts: factsOf({ items: [gone] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
    },
    {
      name: 'nobody in the window',
      facts: factsOf({ items: [opened(kind, 1, '2024-04-01T00:00:00Z')] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ];
}
