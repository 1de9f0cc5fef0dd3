// SPDX-License-Identifier: Apache-2.0
import type { FigureRow } from '#model';
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, openedIn } from '../forge-items/items-in.ts';
import type { SeenItem } from '../forge-items/seen-item.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { firstOnes } from './first-ones.ts';
import { mergeRateVectors } from './merge-rate-vectors.ts';
import { isByOutsider } from './outsider.ts';

/** Whether a change request is looked at; `undefined` where nobody can tell. */
type Choice = (seen: SeenItem) => boolean | undefined;

interface Rate {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** Whose they are, as in "change requests of outsiders". */
  readonly whose: string;
  readonly edgeCases: readonly string[];
  readonly vectors: Metric['vectors'];
  /** Items: all there are up to the window's end. */
  choiceOf(items: readonly SeenItem[]): Choice;
}

/** How much of what is offered is merged. */
export const mergeRates: readonly Metric[] = [
  rateOf({
    id: 'change-request-merge-rate',
    name: 'Merge rate',
    question: 'How much of what people offer is taken?',
    whose: '',
    edgeCases: [],
    vectors: mergeRateVectors.all,
    choiceOf: () => () => true,
  }),
  rateOf({
    id: 'outsider-merge-rate',
    name: 'Merge rate of outsiders',
    question: 'Is what people from outside offer taken as well?',
    whose: ' of outsiders',
    edgeCases: [
      'An outsider is who is no member of the repository, as the forge tells it; it tells of now, so that who became a member since is none.',
      'Where the forge does not say, nobody can tell: that lowers the coverage.',
    ],
    vectors: mergeRateVectors.outsiders,
    choiceOf: () => isByOutsider,
  }),
  rateOf({
    id: 'newcomer-merge-rate',
    name: 'Merge rate of newcomers',
    question: 'Does the first thing that somebody offers get in?',
    whose: ' that are the first of their author',
    edgeCases: [
      'The first is the first known in all repositories looked at; an author who is gone has none that can be told, which lowers the coverage.',
      'In the window in which a forge’s history begins everybody is new.',
    ],
    vectors: mergeRateVectors.newcomers,
    choiceOf: (items) => {
      const first = new Set(firstOnes(items).map(({ fact }) => fact));
      return (seen) => (seen.item.author === undefined ? undefined : first.has(seen));
    },
  }),
];

function rateOf({ id, name, question, whose, edgeCases, vectors, choiceOf }: Rate): Metric {
  return {
    ...{ id, name, question, vectors },
    topic: 'change-requests',
    chaossName: 'Change Request Acceptance Ratio',
    formula: `change requests${whose} opened in the window and merged by its end ÷ change requests${whose} opened in the window and merged or closed by its end`,
    unit: 'share',
    direction: 'increase',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Change Request Acceptance Ratio', 'change-request-acceptance-ratio'),
    rows: {
      law: 'mean',
      sentence:
        'One row a change request that has been decided; amount 1 for a merged one, 0 for a closed one.',
    },
    edgeCases: [
      ...edgeCases,
      'The cohort is what was opened in the window. What is still open is not decided: coverage is decided ÷ opened.',
      'Closed, reopened and merged is merged.',
      'Under five decided ones the rate is withheld.',
    ],
    compute(facts, window, parameters) {
      const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
      if (silence) return silence;
      const choice = choiceOf(items);
      const cohort = openedIn(items, window).filter((seen) => choice(seen) !== false);
      const rows = cohort.filter((seen) => choice(seen) === true).flatMap(rowOf);
      const coverage = cohort.length === 0 ? undefined : rows.length / cohort.length;
      return meanFigure(rows, `change requests${whose} opened in the window and decided`, {
        coverage,
      });
    },
  };
}

function rowOf(seen: SeenItem): readonly FigureRow[] {
  const { state } = seen;
  return state === 'open' ? [] : [itemRow(seen, state, state === 'merged' ? 1 : 0)];
}
