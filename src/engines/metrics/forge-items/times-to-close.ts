// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { daysOf, spellRow } from './item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT, openedIn } from './items-in.ts';
import { did, openedTogether, times } from './vector-items.ts';

const closedOn = (day: string) => [did('closed', `2025-03-${day}T00:00:00Z`, 'bob')];

/** How long it takes until they are over, of all that were opened. */
export const timesToClose: readonly Metric[] = ITEM_KINDS.map(timeToCloseOf);

function timeToCloseOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-time-to-close`,
    topic: kind.topic,
    name: `${kind.title} time to close`,
    chaossName: 'Time to Close',
    question: `How long does it take until ${kind.one === 'issue' ? 'an issue' : 'a change request'} is dealt with?`,
    formula: `median (Kaplan-Meier), over the ${kind.many} opened in the window, of the days from opening to closing or merging; the open ones are censored`,
    unit: 'days',
    direction: 'decrease',
    needs: ['items'],
    parameters: [...actorParameters, percentile],
    source: chaoss('Time to Close', 'time-to-close'),
    rows: {
      law: 'percentile',
      sentence: `One row for each ${kind.one}, oldest first; the amount is the days it was open, or has been so far.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'The cohort is all that were opened in the window, not those that were closed in it: else the slow ones are missing.',
      'After a reopening the last close counts; reopened and not closed again, it is open.',
      'The time as a draft counts, and so do nights and weekends.',
      'Days are to a hundredth. Under five it is withheld, and where more than half are open.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = endingItemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const rows = openedIn(items, window).map((one) => {
        const isOngoing = one.ended === undefined;
        const amount = daysOf((one.ended ?? one.end) - one.opened);
        return spellRow(one, isOngoing ? 'open' : `${one.state} after ${amount} days`, {
          amount,
          isOngoing,
        });
      });
      return percentileFigure(rows, `${kind.many} opened in the window`, { parameters });
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const facts = (each: Parameters<typeof openedTogether>[2]) =>
    factsOf({ items: openedTogether(kind, '2025-03-01T00:00:00Z', each) });
  return [
    {
      name: 'the middle of five',
      facts: facts([
        closedOn('02'),
        closedOn('03'),
        closedOn('11'),
        closedOn('21'),
        closedOn('31'),
      ]),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'the open ones are not left out',
      facts: facts([closedOn('02'), closedOn('03'), closedOn('11'), [], []]),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'after a reopening the last close counts',
      facts: facts(
        times(5, [
          ...closedOn('02'),
          did('reopened', '2025-03-03T00:00:00Z', 'ada'),
          ...closedOn('21'),
        ]),
      ),
      window: year2025,
      expect: { value: 20, status: 'known' },
    },
    {
      name: 'the clock is not put forward: days have 24 hours all year',
      facts: facts(times(5, closedOn('31'))),
      window: year2025,
      expect: { value: 30, status: 'known' },
    },
    {
      name: 'most are open',
      facts: facts([closedOn('02'), closedOn('03'), [], [], []]),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'closed after the window is open in it',
      facts: facts(times(5, [did('closed', '2026-01-01T00:00:00Z', 'bob')])),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ];
}
