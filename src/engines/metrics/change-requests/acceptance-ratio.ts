// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import { endsIn } from '../forge-items/ends-in.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn } from '../forge-items/items-in.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const merged = [did('merged', '2025-03-01T00:00:00Z', 'bob')];
const closed = [did('closed', '2025-03-01T00:00:00Z', 'bob')];
const ending = (each: Parameters<typeof openedTogether>[2]) =>
  factsOf({ items: openedTogether(CHANGE_REQUESTS, '2024-02-01T00:00:00Z', each) });

export const acceptanceRatio = {
  id: 'change-request-acceptance-ratio',
  topic: 'change-requests',
  name: 'Change request acceptance ratio',
  chaossName: 'Change Request Acceptance Ratio',
  question: 'How many are taken for each one that is turned down?',
  formula:
    'change requests merged in the window ÷ change requests closed in the window without being merged',
  unit: 'ratio',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Change Request Acceptance Ratio', 'change-request-acceptance-ratio'),
  rows: {
    law: 'sum',
    sentence:
      'One row a change request decided in the window; the amount of a merged one is 1 ÷ those closed without a merge, of the others 0.',
  },
  edgeCases: [
    'By the day of the decision, as CHAOSS has it; the merge rate is about those opened in the window and is between 0 and 1.',
    'OpenDigger divides by all that were closed, merged ones included.',
    'Under five decided ones, or where none was turned down, it is withheld.',
  ],
  vectors: [
    {
      name: 'four merged and two closed',
      facts: ending([...times(4, merged), ...times(2, closed)]),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'closed, reopened and merged is merged, once',
      facts: ending([
        [
          ...closed,
          did('reopened', '2025-04-01T00:00:00Z', 'ada'),
          did('merged', '2025-05-01T00:00:00Z', 'bob'),
        ],
        ...times(3, merged),
        closed,
      ]),
      window: year2025,
      expect: { value: 4, status: 'known' },
    },
    {
      name: 'none was turned down',
      facts: ending(times(9, merged)),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'four decided are too few',
      facts: ending([...times(3, merged), closed, []]),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const ended = endsIn(items, window);
    const declined = ended.filter(({ turn }) => turn.to === 'closed').length;
    const rows = ended.map(({ seen, turn: { to } }) =>
      itemRow(seen, to, to === 'merged' && declined > 0 ? 1 / declined : 0),
    );
    if (rows.length < FEWEST_OBSERVATIONS) {
      return insufficientFigure('Fewer than five change requests decided in the window.', rows);
    }
    if (declined > 0) return sumFigure(rows);
    return insufficientFigure('None was closed without a merge: there is no ratio.', rows);
  },
} satisfies Metric;
