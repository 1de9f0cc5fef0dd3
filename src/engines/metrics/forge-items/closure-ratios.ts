// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { actorParameters } from '../actors.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { endsIn } from './ends-in.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { itemRow } from './item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT, openedIn } from './items-in.ts';
import { did, opened, openedTogether, times } from './vector-items.ts';

/** Whether those who look after them keep up with those who open them. */
export const closureRatios: readonly Metric[] = ITEM_KINDS.map(closureRatioOf);

function closureRatioOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-closure-ratio`,
    topic: kind.topic,
    name: `${kind.title} closure ratio`,
    chaossName: kind.kind === 'issue' ? undefined : 'Change Request Closure Ratio',
    question: `Do we close as many ${kind.many} as come in?`,
    formula: `${kind.many} closed or merged in the window ÷ ${kind.many} opened in the window`,
    unit: 'ratio',
    direction: 'increase',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Change Request Closure Ratio', 'change-request-closure-ratio'),
    rows: {
      law: 'sum',
      sentence: `One row for each ${kind.one} closed in the window; the amount is 1 ÷ those opened in it.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'CHAOSS gives it both ways round, and with the open ones below the line; here it is closed ÷ opened, as GrimoireLab counts, and above 1 the backlog gets smaller.',
      'Those closed need not be those opened; an old one that is closed counts.',
      'Each counts once, however often it was closed in the window.',
      'Under five opened in the window it is withheld.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = endingItemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const came = openedIn(items, window).length;
      const rows = endsIn(items, window).map(({ seen, turn }) =>
        itemRow(seen, `${turn.to} ${dayOf(turn.at)}`, came === 0 ? 0 : 1 / came),
      );
      if (came >= FEWEST_OBSERVATIONS) return sumFigure(rows);
      return insufficientFigure(`Fewer than five ${kind.many} opened in the window.`, rows);
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const closed = [did('closed', '2025-06-01T00:00:00Z', 'bob')];
  const twice = [
    ...closed,
    did('reopened', '2025-07-01T00:00:00Z', 'ada'),
    did('closed', '2025-08-01T00:00:00Z', 'bob'),
  ];
  const of = (each: Parameters<typeof openedTogether>[2]) =>
    openedTogether(kind, '2025-02-01T00:00:00Z', each);
  return [
    {
      name: 'one of five',
      facts: factsOf({ items: of([closed, ...times(4, [])]) }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'closed twice counts once',
      facts: factsOf({ items: of([twice, ...times(4, [])]) }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'an old one that is closed counts above the line only',
      facts: factsOf({
        items: [...of(times(5, [])), opened(kind, 9, '2020-02-01T00:00:00Z', closed)],
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'merged as well as closed counts once',
      facts: factsOf({
        items: of([[...closed, did('merged', '2025-06-01T00:00:00Z', 'bob')], ...times(3, []), []]),
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'four opened are too few',
      facts: factsOf({ items: of(times(4, closed)) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ];
}
