// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { firstResponse, RESPONSE_CASES } from './first-response.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { daysOf, itemRow } from './item-rows.ts';
import { LISTS_LEFT_OUT } from './items-in.ts';
import { openItems } from './open-items.ts';
import { did, opened } from './vector-items.ts';

/** How many of the open ones nobody has said a word to. */
export const unansweredItems: readonly Metric[] = ITEM_KINDS.map(unansweredOf);

function unansweredOf(kind: ItemKind): Metric {
  return {
    id: `unanswered-${kind.kind}s`,
    topic: kind.topic,
    name: `${kind.title}s without an answer`,
    chaossName: 'Time to First Response',
    question: `How many people wait for a first word about their ${kind.many}?`,
    formula: `number of ${kind.many} that are open at the end of the window and have had no response by somebody else`,
    unit: kind.many,
    direction: 'decrease',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Time to First Response', 'time-to-first-response'),
    rows: {
      law: 'sum',
      sentence: `One row for each ${kind.one}, oldest first, each with amount 1.`,
    },
    edgeCases: [LISTS_LEFT_OUT, ...RESPONSE_CASES, 'A count is given however small it is.'],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { open, silence } = openItems(facts, kind, { window, parameters });
      if (silence) return silence;
      const counted = countedClasses(parameters);
      const rows = open
        .filter((one) => one.ready !== undefined && firstResponse(one, counted) === undefined)
        .map((one) => itemRow(one, `${daysOf(one.end - one.opened)} days without a word`, 1));
      return sumFigure(rows);
    },
  };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const commented = (login: string, more = {}) =>
    did('commented', '2025-05-01T00:00:00Z', login, more);
  const one = (number: number, events = [commented('bob')], more = {}) =>
    opened(kind, number, '2025-04-01T00:00:00Z', events, more);
  return [
    {
      name: 'neither the author nor a bot has answered',
      facts: factsOf({
        items: [
          one(1),
          one(2, [commented('ada')]),
          one(3, [commented('b[bot]', { actorClass: 'bot' })]),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'what is closed waits for nobody',
      facts: factsOf({ items: [one(1, [did('closed', '2025-05-01T00:00:00Z', 'ada')])] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'nor does a draft',
      facts: factsOf({ items: [one(1, [], { isDraft: true })] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'between two accounts that are gone nobody can tell',
      facts: factsOf({
        items: [one(1, [did('commented', '2025-05-01T00:00:00Z')], { author: undefined })],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
  ];
}
