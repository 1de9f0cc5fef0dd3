// SPDX-License-Identifier: Apache-2.0
import type { Association } from '#model';
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, openedIn } from '../forge-items/items-in.ts';
import { opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { isByOutsider } from './outsider.ts';

const by = (associations: readonly Association[]) =>
  factsOf({
    items: associations.map((association, index) =>
      opened(CHANGE_REQUESTS, index + 1, '2025-02-01T00:00:00Z', [], { association }),
    ),
  });

export const outsiderShare = {
  id: 'outsider-change-request-share',
  topic: 'change-requests',
  name: 'Change requests of outsiders',
  chaossName: 'Contributors',
  question: 'How much of what is offered comes from outside?',
  formula:
    'change requests opened in the window by others than members of the repository ÷ change requests opened in the window of whose author the forge says how they stand to it',
  unit: 'share',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Contributors', 'contributors'),
  rows: {
    law: 'mean',
    sentence: 'One row a change request; amount 1 for one of an outsider, 0 for one of a member.',
  },
  edgeCases: [
    'The forge tells how people stand to the repository now: who became a member since is none of the outsiders.',
    'Where it does not say, nobody can tell: coverage is told ÷ all.',
    'Under five the share is withheld.',
  ],
  vectors: [
    {
      name: 'two of five are members',
      facts: by(['member', 'member', 'contributor', 'newcomer', 'none']),
      window: year2025,
      expect: { value: 0.6, status: 'known', coverage: 1 },
    },
    {
      name: 'of some the forge says nothing',
      facts: by(['member', 'none', 'none', 'none', 'none', 'unknown', 'unknown', 'unknown']),
      window: year2025,
      expect: { value: 0.8, status: 'known', coverage: 5 / 8 },
    },
    {
      name: 'four are too few',
      facts: by(['none', 'none', 'none', 'none', 'unknown']),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0.8 },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const cohort = openedIn(items, window);
    const rows = cohort.flatMap((one) => {
      const isOutside = isByOutsider(one);
      return isOutside === undefined ? [] : [itemRow(one, one.item.association, isOutside ? 1 : 0)];
    });
    const coverage = cohort.length === 0 ? undefined : rows.length / cohort.length;
    return meanFigure(rows, 'change requests opened in the window with a known author', {
      coverage,
    });
  },
} satisfies Metric;
