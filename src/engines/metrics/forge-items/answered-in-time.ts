// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { chaoss } from '../sources.ts';
import { factsOf, windowOf, year2025 } from '../vector-facts.ts';
import { firstResponse, RESPONSE_CASES } from './first-response.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { hoursOf, itemRow } from './item-rows.ts';
import { itemsIn, openedIn } from './items-in.ts';
import { did, openedTogether, times } from './vector-items.ts';

const DAY_SECONDS = 86_400;

const withinDays: Parameter<number> = {
  id: 'withinDays',
  unit: 'days',
  default: 2,
  sentence: 'How soon a response is in time; reaching it exactly is.',
  range: { from: 0.04, to: 365 },
};

/** How many get a response soon enough. */
export const answeredInTime: readonly Metric[] = ITEM_KINDS.map(inTimeOf);

function inTimeOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-answered-in-time`,
    topic: kind.topic,
    name: `${kind.title}s answered within two days`,
    chaossName: 'Time to First Response',
    question: `How many of those who open ${kind.many} hear from somebody soon?`,
    formula: `${kind.many} of the window with a first response by somebody else within two days ÷ ${kind.many} opened in the window at least two days before its end`,
    unit: 'share',
    direction: 'increase',
    needs: ['items'],
    parameters: [...actorParameters, withinDays],
    source: chaoss('Time to First Response', 'time-to-first-response'),
    rows: {
      law: 'mean',
      sentence: `One row for each ${kind.one}; amount 1 for those answered in time, 0 for the others.`,
    },
    edgeCases: [
      ...RESPONSE_CASES,
      'Those whose time is not over at the window’s end are left out, answered or not; else the last days would look better than they are.',
      'Closed by the author without a response is not answered.',
      'Under five the share is withheld.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { items, silence } = itemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const allowed = numberOf(withinDays, parameters) * DAY_SECONDS;
      const counted = countedClasses(parameters);
      const rows = openedIn(items, window).flatMap((one) => {
        if (one.ready === undefined || one.ready + allowed > one.end) return [];
        const response = firstResponse(one, counted);
        if (response === undefined) return [itemRow(one, 'no response', 0)];
        const wait = response - one.ready;
        return [itemRow(one, `response after ${hoursOf(wait)} hours`, wait <= allowed ? 1 : 0)];
      });
      return meanFigure(rows, `${kind.many} opened in the window whose time is over`);
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const monday = '2025-03-03T00:00:00Z';
  const inTime = [did('commented', '2025-03-05T00:00:00Z', 'bob')];
  const late = [did('commented', '2025-03-05T00:00:01Z', 'bob')];
  const facts = factsOf({
    items: openedTogether(kind, monday, [...times(3, inTime), late, []]),
  });
  return [
    {
      name: 'exactly two days are in time, a second more is not, nor is never',
      facts,
      window: year2025,
      expect: { value: 0.6, status: 'known' },
    },
    {
      name: 'with three days four of five are in time',
      facts,
      window: year2025,
      parameters: { withinDays: 3 },
      expect: { value: 0.8, status: 'known' },
    },
    {
      name: 'opened in the last two days says nothing yet, answered or not',
      facts: factsOf({
        items: openedTogether(
          kind,
          monday,
          times(9, [did('commented', '2025-03-03T01:00:00Z', 'bob')]),
        ),
      }),
      window: windowOf('2025-03-01T00:00:00Z', '2025-03-04T00:00:00Z'),
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'a bot does not help',
      facts: factsOf({
        items: openedTogether(
          kind,
          monday,
          times(5, [did('commented', '2025-03-03T01:00:00Z', 'b[bot]', { actorClass: 'bot' })]),
        ),
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ];
}
